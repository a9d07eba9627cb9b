import { expect, test } from "vitest";
import { decodeQuery } from "#state/query/queryCodec.ts";
import { regionalSettingsOf } from "#state/query/regionalSettingsOf.ts";

const windowOf = (link: string) => {
  const { year, baseYear } = regionalSettingsOf(decodeQuery(link).query, "county");
  return `${baseYear}-${year}`;
};

test("a link compares exactly the years it says, and the nearest window where they are none", () => {
  expect(windowOf("")).toBe("2017-2021");
  expect(windowOf("year=2019")).toBe("2017-2019");
  expect(windowOf("year=2020&since=2018")).toBe("2018-2020");
  expect(windowOf("since=2020")).toBe("2020-2021");
  expect(windowOf("year=2018&since=2019")).toBe("2017-2018");
  expect(windowOf("year=2017")).toBe("2017-2019");
  expect(windowOf("year=2017&since=2021")).toBe("2017-2019");
});
