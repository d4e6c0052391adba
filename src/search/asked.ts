import type { JumpAnswer, MayJump } from '../phone/system.ts';

/** What came of a request to a platform in one state. */
export interface Answered {
  /** Number of the answer in the atlas. */
  readonly answer: number;
  /** Number of the state that the platform goes over into. */
  readonly next: number;
  /** What the platform did not expect, in words. */
  readonly surprises: readonly string[];
}

/** A platform, and the number of a state of it. */
export type PlatformState = readonly [platform: string, state: number];

/** A request that was made in a world, and what came of it. */
export interface AskedRequest {
  readonly person: string;
  readonly request: number;
  readonly asked: PlatformState;
  /** Other platforms that its server read to answer. */
  readonly read: readonly PlatformState[];
  readonly answered: Answered;
}

/** What a rule says of an app that leads to another one. */
export interface AskedJump {
  readonly person: string;
  readonly jump: Parameters<MayJump>;
  readonly answer: JumpAnswer;
}

/** Something that was asked of a world, by numbers that say the same in every world of an atlas. */
export type Asked = AskedRequest | AskedJump;
