/** Widget: a Jupyter widget in a layout (nbdash/widgets/). Its traits are synchronised by Jupyter's own protocol. */
import { useContext, useLayoutEffect, useRef, useState } from "react";
import { NodeContext, useRendering } from "../../../render/context";
import { Notice } from "../../../render/notice";
import { adoptStyles } from "../../../styles/adopt";
import css from "./widget.css";

adoptStyles(css);

interface WidgetProps {
  id?: string;
  /** The id of the widget's model. */
  model: string;
}

export function Widget({ id, model }: WidgetProps) {
  const { view } = useRendering();
  const node = useContext(NodeContext);
  const place = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // Before React takes the element away: Lumino takes only what is in the page out of it.
  useLayoutEffect(() => {
    const element = place.current;
    let release: (() => void) | undefined;
    let isWanted = true;
    setProblem(null);
    view
      .widgets()
      .then((widgets) => {
        if (!isWanted || element === null) return undefined;
        return widgets.draw(model, element).then((undo) => {
          if (isWanted) release = undo;
          else undo();
          element.dataset.ready = "";
        });
      })
      .catch((error: unknown) => {
        console.error("nbdash:", error);
        if (isWanted) setProblem(error instanceof Error ? error.message : String(error));
      });
    return () => {
      isWanted = false;
      release?.();
      if (element !== null) delete element.dataset.ready;
    };
  }, [view, model]);
  return (
    <>
      {problem !== null && node !== null && (
        <Notice node={node} problem="couldNotBeLoaded" message={problem} />
      )}
      <div
        className="nb-widget"
        id={problem === null ? id : undefined}
        ref={place}
        hidden={problem !== null}
      />
    </>
  );
}
