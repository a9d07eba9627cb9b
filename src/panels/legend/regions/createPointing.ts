import { onCleanup } from "solid-js";
import { useRegions } from "#state/regions/RegionsContext.tsx";

/** The regions of a class alone stand out on the map while its key is pointed at, or has the focus: what the key listens to. */
export function createPointing() {
  const { pointAtClass } = useRegions();
  onCleanup(() => pointAtClass(undefined));
  return (position: number) => ({
    onPointerEnter: () => pointAtClass(position),
    onPointerLeave: () => pointAtClass(undefined),
    onFocus: () => pointAtClass(position),
    onBlur: () => pointAtClass(undefined),
  });
}
