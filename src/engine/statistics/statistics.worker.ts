import { expose } from "comlink";
import { fetchedFiles } from "../fetchedFiles";
import { statisticsEngine, statisticsInputs } from "./statisticsEngine";

expose(statisticsEngine((base) => statisticsInputs(fetchedFiles(base))));
