import { describe, expect, it } from "vitest";
import { inputOutputLinks } from "#clusters/relatedness/linkages/inputOutputLinks.ts";
import { checkLinkageFile, type LinkageFile } from "#clusters/relatedness/linkages/linkageFile.ts";
import { publishedLinks } from "#clusters/answers/clusterRelatedness.ts";
import { expectClose } from "./expectClose.ts";

const NONE = Number.NaN;
const file: LinkageFile = {
  clusters: ["steel", "cars", "shops"],
  published: { strengths: ["lower", "strong"], from: [0, 1, 1], to: [1, 0, 0], strength: [1, 0, 0] },
  inputOutput: {
    year: 2017,
    flows: [
      [10, 60, 0, 30],
      [5, 20, 0, 175],
      [0, 0, 0, 0],
      [85, 20, 0, 7],
    ],
  },
};

describe("inputOutputLinks", () => {
  it("has shares of all that is bought and all that is sold, outside included", () => {
    const { amount, inputShare, outputShare, size } = inputOutputLinks(file, [0, 1]);
    expect(size).toBe(2);
    expectClose(amount, [10, 60, 5, 20], 12);
    expectClose(inputShare, [0.1, 0.05, 0.6, 0.2], 12);
    expectClose(outputShare, [0.1, 0.6, 0.025, 0.1], 12);
  });

  it("takes the mean of the two shares of the stronger direction, and nothing for a cluster with itself", () => {
    const both = Math.sqrt(0.6 * 0.6);
    expectClose(inputOutputLinks(file, [1, 0]).strongest, [NONE, both, both, NONE], 12);
  });

  it("does not know the shares of a cluster that neither buys nor sells", () => {
    const { inputShare, outputShare, strongest } = inputOutputLinks(file, [2, 0]);
    expectClose(inputShare, [NONE, NONE, 0, 0.1], 12);
    expectClose(outputShare, [NONE, NONE, 0, 0.1], 12);
    expectClose(strongest, [NONE, NONE, NONE, NONE], 12);
    const none = { ...file, inputOutput: { year: 2017, flows: file.inputOutput.flows.map((row) => row.map(() => 0)) } };
    expect(inputOutputLinks(none, [0, 1]).strongest[1]).toBeNaN();
  });

  it("follows the order asked for", () => {
    const [one, other] = [inputOutputLinks(file, [0, 1, 2]), inputOutputLinks(file, [2, 0, 1])];
    const place = [1, 2, 0];
    for (const key of ["amount", "inputShare", "outputShare", "strongest"] as const)
      for (let i = 0; i < 3; i++)
        for (let j = 0; j < 3; j++) expect(other[key][place[i] * 3 + place[j]]).toBe(one[key][i * 3 + j]);
  });
});

describe("publishedLinks", () => {
  it("is the stronger of two directions, 0 for a pair not drawn, and unknown for a cluster not in the figure", () => {
    expectClose(publishedLinks(file, [1, 2, 0]), [NONE, NONE, 2, NONE, NONE, NONE, 2, NONE, NONE], 12);
    const wider = { ...file, published: { ...file.published, from: [0, 2], to: [1, 0], strength: [1, 0] } };
    expectClose(publishedLinks(wider, [0, 1, 2]), [NONE, 2, 1, 2, NONE, 0, 1, 0, NONE], 12);
  });
});

describe("checkLinkageFile", () => {
  it("takes the file of these clusters", () => expect(checkLinkageFile(file, file.clusters)).toBe(file));

  it("refuses one of other clusters or another shape", () => {
    expect(() => checkLinkageFile(file, ["steel", "shops", "cars"])).toThrow("place 1 should be shops, is cars");
    expect(() => checkLinkageFile(file, ["steel", "cars"])).toThrow("expected 2 clusters, got 3");
    const flows = file.inputOutput.flows.slice(1);
    const short = { ...file, inputOutput: { year: 2017, flows } };
    expect(() => checkLinkageFile(short, file.clusters)).toThrow("expected 4 x 4 flows, got 3 x 4");
  });
});
