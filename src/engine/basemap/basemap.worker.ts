import { expose } from "comlink";
import { geometryTiles } from "./geometryTiles";

expose(
  geometryTiles(async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: expected a file, got ${response.status} ${response.statusText}`);
    return response.json();
  }),
);
