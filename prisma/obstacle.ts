/** A reason not to go on that whoever runs the command can mend: shown as it is, without a stack. */
export class Obstacle extends Error {}
