/** `linktoll/config`: what linktoll.config.ts is written with. */
export { defineConfig, type DeviceConfig, type LinktollConfig, type TargetConfig } from '../config/config.ts';
