// What a person is told of a callback that failed. An author reads Python's words; visitors of a served page, whom the
// server tells no more than a number, read ours in their language.
import type { Words } from "../locale/words";
import type { Failure } from "../protocol/messages";

export function toldOf(failure: Failure, words: Words): Pick<Failure, "title" | "message"> {
  if (failure.stopped !== undefined) {
    const message = failure.stopped === "running" ? words.stoppedRuns : words.stoppedHere;
    return { title: words.stopped, message };
  }
  if (failure.forbidden && failure.traceback === null) {
    return { title: words.forbidden, message: words.forbiddenHere };
  }
  const isForVisitors = failure.incident !== null && failure.traceback === null;
  return isForVisitors ? { title: words.wentWrong, message: words.wentWrongHere } : failure;
}
