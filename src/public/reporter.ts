/** `linktoll/reporter`: writes results.json, run.json and the report of whatever tests measured. LINKTOLL_OUT names the folder. */
export { default } from '../harness/reporter.ts';
