import { loadModel } from "#guidelines/model/loadModel.ts";
import { modelFiles } from "#guidelines/model/modelFiles.ts";
import { modelTexts } from "#guidelines/model/modelTexts.ts";

/** English is what the files of the model are written in: their checker holds these texts too. */
export default modelTexts(loadModel(modelFiles));
