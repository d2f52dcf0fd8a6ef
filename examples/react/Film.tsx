import * as React from 'react';
import { allowed, onChange, open } from '@sayso/client';

/** Whether the visitor allows a purpose, now and after every choice. On the server, and until the client is there: no. */
export const useAllowed = (purpose: string): boolean =>
  React.useSyncExternalStore(onChange, () => allowed(purpose), () => false);

/** A film that is there once `media` is allowed. */
export const Film = ({ address, title }: { address: string; title: string }) => {
  const may = useAllowed('media');
  if (may) return <iframe src={address} title={title} allowFullScreen />;
  return (
    <p>
      {title} comes from elsewhere, and waits for your yes. <button onClick={open}>Your choices</button>
    </p>
  );
};
