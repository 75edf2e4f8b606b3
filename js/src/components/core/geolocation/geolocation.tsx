/**
 * Geolocation: asks the device where it is, once when it appears, and again whenever `update_now` or the way to ask
 * changes.
 */
import { useEffect, useRef, useState } from "react";
import { useLocale } from "../../../locale/locale";
import type { GeolocationProps, Position } from "../../schema.gen";
import { Dialog } from "../shared/dialog";
import type { Core } from "../shared/types";

/** As the browser's own errors count: the position can't be had. */
const UNAVAILABLE = 2;

export function Geolocation({
  high_accuracy,
  maximum_age,
  setProps,
  show_alert,
  timeout,
  update_now,
}: Core<GeolocationProps>) {
  const { words } = useLocale();
  const [alert, setAlert] = useState<string | null>(null);
  const asked = useRef<string>();
  const shows = useRef(show_alert);
  shows.current = show_alert;

  useEffect(() => {
    const options: PositionOptions = {
      enableHighAccuracy: high_accuracy === true,
      maximumAge: maximum_age ?? 0,
    };
    // Endless cannot be said in JSON; it is what a browser does that is not told.
    if (typeof timeout === "number" && Number.isFinite(timeout)) options.timeout = timeout;
    const way = JSON.stringify(options);
    if (update_now === true) setProps({ update_now: false });
    else if (asked.current === way) return;
    asked.current = way;

    const fail = (code: number, message: string) => {
      setProps({ position: null, position_error: { code, message } });
      if (shows.current === true) setAlert(message);
    };
    const { geolocation } = navigator as { geolocation?: globalThis.Geolocation | null };
    if (!geolocation) {
      fail(UNAVAILABLE, words.noLocation);
      return;
    }
    geolocation.getCurrentPosition(
      ({ coords, timestamp }) =>
        setProps({
          local_date: localDate(timestamp),
          timestamp,
          position: positionOf(coords),
          position_error: null,
        }),
      ({ code, message }) => fail(code, message),
      options,
    );
  }, [high_accuracy, maximum_age, timeout, update_now, setProps, words]);

  if (alert === null) return null;
  return (
    <Dialog submit={words.ok} onSubmit={() => setAlert(null)}>
      {alert}
    </Dialog>
  );
}

function positionOf({
  accuracy,
  altitude,
  altitudeAccuracy,
  heading,
  latitude,
  longitude,
  speed,
}: GeolocationCoordinates): Position {
  return {
    lat: latitude,
    lon: longitude,
    accuracy,
    alt: altitude,
    alt_accuracy: altitudeAccuracy,
    speed,
    // A device that stands still has no direction: browsers say NaN.
    heading: Number.isNaN(heading) ? null : heading,
  };
}

/** In one form for all, since it is read by programs. */
function localDate(timestamp: number): string {
  return new Date(timestamp).toLocaleString("en-US", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
}
