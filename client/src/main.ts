import { begin } from './begin';

if (!begin()) document.addEventListener('DOMContentLoaded', begin);
