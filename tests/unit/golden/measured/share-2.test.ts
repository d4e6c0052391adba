import { holdShare } from './hold-share.ts';

holdShare(2);
