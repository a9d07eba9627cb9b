import type { RegisterFormat } from "#firms/formats/registerFormat.ts";
import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";
import { rowReader } from "./rowReader.ts";
import { statedDelimiter, tableHead } from "./tableHead.ts";
import { tableRecords } from "./tableRecords.ts";
import { usedColumns } from "./usedColumns.ts";

/** Letters looked at before a table is read. */
const SAMPLE = 1 << 16;

/** Tables with any delimiter, quoted or not. Whatever is no other format is taken for one. */
export const delimited: RegisterFormat = {
  id: "delimited",
  name: "delimited text",
  sniff: () => true,
  async read(pieces, ask, rows) {
    const source = pieces[Symbol.asyncIterator]();
    let sample = "";
    let isLast = false;
    while (sample.length < SAMPLE && !isLast) {
      const { value, done } = await source.next();
      if (done === true) isLast = true;
      else sample += value;
    }
    const { stated, begin } = statedDelimiter(sample);
    if (sample.slice(begin).trim() === "")
      throw new UnreadableRegister(`${ask.name} cannot be read: it holds no table.`);
    const head = tableHead(sample.slice(begin, begin + SAMPLE), isLast && sample.length - begin <= SAMPLE, ask, stated);
    const columns = usedColumns(head, ask);
    const reading = rowReader(head, columns, rows, ask.name);

    let hasDamage = false;
    async function* text(): AsyncGenerator<string> {
      hasDamage = sample.includes("\ufffd");
      yield sample.slice(begin);
      sample = "";
      if (isLast) return;
      for (;;) {
        const { value, done } = await source.next();
        if (done === true) return;
        hasDamage ||= value.includes("\ufffd");
        yield value;
      }
    }
    for await (const records of tableRecords(text(), head.dialect, () => head.width)) {
      for (const record of records) {
        if (record.line >= head.firstLine) reading.add(record, hasDamage);
      }
    }
    const { place, industry } = columns;
    const nameOf = (at: number) => (head.header.length > 0 ? head.header[at] : `column ${at + 1}`);
    return {
      columns: {
        ...(place.kind === "pair"
          ? { lon: nameOf(place.lon), lat: nameOf(place.lat) }
          : { place: nameOf(place.place) }),
        ...(industry >= 0 && { industry: nameOf(industry) }),
        how: place.how,
      },
      table: {
        delimiter: head.dialect.delimiter,
        marks: head.marks,
        width: head.width,
        hasHeader: head.header.length > 0,
        headerLine: head.headerLine + (stated === undefined ? 0 : 1),
      },
      ...reading.findings(nameOf),
    };
  },
};
