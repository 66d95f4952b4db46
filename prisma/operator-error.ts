/** An error that whoever runs the command can solve. It is shown without a stack trace. */
export class OperatorError extends Error {}
