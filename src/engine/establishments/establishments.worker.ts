import { expose } from "comlink";
import { establishmentsEngine } from "./establishmentsEngine";
import { fetchAtlas } from "../fetchAtlas";

// A worker that replaces another must not reuse the versions of its tiles: the map may still hold them.
expose(establishmentsEngine(fetchAtlas, Date.now()));
