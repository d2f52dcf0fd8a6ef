/** Each purpose of the site, and whether it is allowed. */
export type Allowed = Record<string, boolean>;
/** What a page's own code may ask and do: `window.sayso`. */
export interface Sayso {
    /** Whether a purpose is allowed now. Of a purpose that the site doesn't have: no. */
    allowed(purpose: string): boolean;
    /** Opens the preference centre. */
    open(): void;
    /** Hears of every change that a choice makes in this page. Returns a function that ends it. */
    on(name: 'change', listener: (allowed: Allowed) => unknown): () => void;
}
declare global {
    interface Window {
        /** There once the client runs. Until it has found the notice, and says `sayso:ready`, everything is refused. */
        sayso?: Sayso;
    }
    interface DocumentEventMap {
        'sayso:change': CustomEvent<Allowed>;
        'sayso:ready': CustomEvent<Allowed>;
    }
}
