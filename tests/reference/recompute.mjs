// Thirty figures of the atlas, worked out from the published files with nothing of the project's: what `recomputedFacts.json` holds.
//   node tests/reference/recompute.mjs SOURCES > tests/reference/recomputedFacts.json
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** Rows of a gzipped CSV as objects of text, of the lines that `isWanted` keeps; a field in quotes may hold commas. */
function rows(directory, name, isWanted = () => true) {
  const text = gunzipSync(readFileSync(join(directory, name))).toString("utf8");
  const [head, ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const fields = (line) =>
    line.includes('"')
      ? [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain)
      : line.split(",");
  const names = fields(head).map((field) => field.trim());
  return lines
    .filter((line) => line !== "" && isWanted(line))
    .map((line) => {
      const cells = fields(line);
      return Object.fromEntries(names.map((own, at) => [own, cells[at] ?? ""]));
    });
}

const sum = (of, figure) => of.reduce((all, row) => all + (Number(figure(row)) || 0), 0);
const quotient = (cell, region, industry, nation) => cell / region / (industry / nation);

/** @param directory of the published files */
export function recompute(directory) {
  const facts = [];
  const fact = (economy, region, industry, figure, value, file, how) =>
    facts.push({ economy, region, industry, figure, value, file, how });

  {
    const file = "au-sa2-anzsic-subdivision-employment-2011-2016.csv.gz";
    const all = rows(directory, file);
    const last = all.filter(({ year }) => year === "2016");
    const jobs = (of) => sum(of, ({ employment }) => employment);
    const titled = (title) => last.filter((row) => row.anzsic_subdivision === title);
    const within = (of, area) => of.filter((row) => row.sa2_2016_code.startsWith(area));
    fact(
      "AU",
      "AU-40501",
      "au:12",
      "count",
      jobs(within(titled("Beverage and Tobacco Product Manufacturing"), "40501")),
      file,
      "persons of 2016 whose sa2_2016_code begins with 40501, in Beverage and Tobacco Product Manufacturing",
    );
    for (const [area, code, title] of [
      ["AU-51002", "08", "Metal Ore Mining"],
      ["AU-80105", "75", "Public Administration"],
      ["AU-11703", "55", "Motion Picture and Sound Recording Activities"],
    ]) {
      const own = area.slice(3);
      const value = quotient(
        jobs(within(titled(title), own)),
        jobs(within(last, own)),
        jobs(titled(title)),
        jobs(last),
      );
      fact(
        "AU",
        area,
        `au:${code}`,
        "quotient",
        value,
        file,
        `share of ${title} in the jobs of sa2_2016_code ${own}…, over its share of all jobs of 2016`,
      );
    }
    const [codes2011, codes2016] = ["2011", "2016"].map(
      (year) =>
        new Set(
          all.filter((row) => row.year === year && /^\d{9}$/.test(row.sa2_2016_code)).map((row) => row.sa2_2016_code),
        ),
    );
    const coal = (year) =>
      sum(
        all.filter(
          (row) =>
            row.year === year &&
            row.sa2_2016_code.startsWith("31201") &&
            row.anzsic_subdivision === "Coal Mining" &&
            codes2011.has(row.sa2_2016_code) &&
            codes2016.has(row.sa2_2016_code),
        ),
        (row) => row.employment,
      );
    fact(
      "AU",
      "AU-31201",
      "au:06",
      "change",
      coal("2016") / coal("2011") - 1,
      file,
      "persons in Coal Mining of 2016 over those of 2011, less 1, of areas 31201… that have the same code in both years",
    );
  }
  {
    const file = "jp-municipality-division-2014-2021.csv.gz";
    const all = rows(directory, file);
    const last = all.filter(({ year }) => year === "2021");
    const employees = (of) => sum(of, (row) => row.employees);
    fact(
      "JP",
      "JP-27100",
      "jp:I",
      "count",
      employees(last.filter((row) => row.code === "27100" && row.jsic_division === "I")),
      file,
      "employees of 2021 of code 27100 in division I",
    );
    for (const [region, division] of [
      ["JP-13103", "G"],
      ["JP-14382", "M"],
      ["JP-01223", "B"],
    ]) {
      const own = last.filter((row) => row.code === region.slice(3));
      const here = own.filter((row) => row.jsic_division === division);
      const value = quotient(
        employees(here),
        employees(own),
        employees(last.filter((row) => row.jsic_division === division)),
        employees(last),
      );
      fact(
        "JP",
        region,
        `jp:${division}`,
        "quotient",
        value,
        file,
        `share of division ${division} in the employees of code ${region.slice(3)}, over its share of all employees of 2021`,
      );
    }
    const toyota = (year) =>
      employees(all.filter((row) => row.year === year && row.code === "23211" && row.jsic_division === "E"));
    fact(
      "JP",
      "JP-23211",
      "jp:E",
      "change",
      toyota("2021") / toyota("2014") - 1,
      file,
      "employees of code 23211 in division E of 2021 over those of 2014, less 1",
    );
  }
  {
    const file = "mx-inegi-denue-municipality-sector-2015-2019.csv.gz";
    const all = rows(directory, file);
    const zones = rows(directory, "mx-conapo-metropolitan-zones-2015.csv.gz");
    const of2019 = (of) => sum(of, (row) => row.establishments_2019);
    const nation = of2019(all);
    const compared = (region, municipalities, codes, how) => {
      const own = all.filter((row) => municipalities.has(row.municipality));
      const industry = (of) => of2019(of.filter((row) => codes.includes(row.scian)));
      fact("MX", region, codes[0], "quotient", quotient(industry(own), of2019(own), industry(all), nation), file, how);
    };
    for (const [region, zone, code] of [
      ["MX-A11903", "León", "316"],
      ["MX-A05904", "Saltillo", "336"],
    ]) {
      const municipalities = new Set(zones.filter((row) => row.NOM_ZM === zone).map((row) => row.CVE_MUN));
      compared(
        region,
        municipalities,
        [code],
        `share of scian ${code} in the establishments of 2019 of the municipalities of the zone ${zone} (mx-conapo-metropolitan-zones-2015.csv.gz), over its share of all`,
      );
    }
    compared(
      "MX-08037",
      new Set(["08037"]),
      ["334"],
      "share of scian 334 in the establishments of 2019 of municipality 08037, over its share of all",
    );
    compared(
      "MX-23008",
      new Set(["23008"]),
      ["72"],
      "share of scian 72 in the establishments of 2019 of municipality 23008, over its share of all",
    );
    const own = all.filter((row) => row.municipality === "31050" && row.scian === "72");
    fact(
      "MX",
      "MX-31050",
      "72",
      "change",
      sum(own, (row) => row.establishments_2019) / sum(own, (row) => row.establishments_2015) - 1,
      file,
      "establishments of scian 72 in municipality 31050 of 2019 over those of 2015, less 1",
    );
  }
  {
    const file = "ca-cma-sector-employment-2001-2020.csv.gz";
    const all = rows(directory, file).filter(({ cma }) => !cma.includes(" part, "));
    const thousand = (of) => sum(of, (row) => row.employed_thousand);
    const inYear = (year, starts, cma) =>
      all.filter((row) => row.year === year && row.naics.startsWith(starts) && (cma === undefined || row.cma === cma));
    // What an area has in all industries is its published total where one of them is suppressed, else the sum of the sixteen.
    const isSum = (row) => /^(Total employed|Goods-producing|Services-producing)/.test(row.naics);
    const whole = (cma) => {
      const own = all.filter((row) => row.year === "2020" && row.cma === cma);
      const told = own.filter((row) => !isSum(row));
      return told.some((row) => row.status === "x")
        ? Math.max(thousand(told), thousand(own.filter((row) => row.naics.startsWith("Total"))))
        : thousand(told);
    };
    const nation = [...new Set(all.map(({ cma }) => cma))].reduce((total, cma) => total + whole(cma), 0);
    fact(
      "CA",
      "CA-A559",
      "ca:31-33",
      "count",
      Math.round(1000 * thousand(inYear("2020", "Manufacturing", "Windsor, Ontario"))),
      file,
      "persons of 2020 in Manufacturing of Windsor",
    );
    for (const [region, cma, code, starts] of [
      ["CA-A825", "Calgary, Alberta", "21", "Forestry"],
      ["CA-A505", "Ottawa-Gatineau, Ontario/Quebec", "91", "Public administration"],
      ["CA-A541", "Kitchener-Cambridge-Waterloo, Ontario", "31-33", "Manufacturing"],
    ]) {
      const value = quotient(
        thousand(inYear("2020", starts, cma)),
        whole(cma),
        thousand(inYear("2020", starts)),
        nation,
      );
      fact(
        "CA",
        region,
        `ca:${code}`,
        "quotient",
        value,
        file,
        `share of ${starts}… in the persons of ${cma}, over its share of those of the 33 areas of 2020; parts of areas left out`,
      );
    }
    const hamilton = (year) => thousand(inYear(year, "Manufacturing", "Hamilton, Ontario"));
    fact(
      "CA",
      "CA-A537",
      "ca:31-33",
      "change",
      hamilton("2020") / hamilton("2001") - 1,
      file,
      "persons in Manufacturing of Hamilton of 2020 over those of 2001, less 1",
    );
  }
  {
    const file = "nz-region-division-geographic-units-2022.csv.gz";
    const all = rows(directory, file).filter(({ Area }) => Area !== "Area Outside Region");
    const units = (of) => sum(of, (row) => row.Value);
    const division = (letter) => all.filter((row) => row.ANZSIC06.startsWith(`${letter} `));
    fact(
      "NZ",
      "NZ-13",
      "au:A",
      "count",
      units(division("A").filter((row) => row.Area === "Canterbury Region")),
      file,
      "geographic units of Canterbury Region in division A",
    );
    for (const [region, area, letter] of [
      ["NZ-18", "Marlborough Region", "A"],
      ["NZ-02", "Auckland Region", "F"],
      ["NZ-14", "Otago Region", "H"],
    ]) {
      const own = all.filter((row) => row.Area === area);
      const value = quotient(
        units(division(letter).filter((row) => row.Area === area)),
        units(own),
        units(division(letter)),
        units(all),
      );
      fact(
        "NZ",
        region,
        `au:${letter}`,
        "quotient",
        value,
        file,
        `share of division ${letter} in the geographic units of ${area}, over its share in the 16 regions`,
      );
    }
    const sizes = "nz-region-size-2022.csv.gz";
    const large = rows(directory, sizes).filter(
      (row) => row.Area === "Wellington Region" && row.Measure === "Geographic Units",
    );
    const band = (name) =>
      sum(
        large.filter((row) => row["Enterprise employee count size group"] === name),
        (row) => row.Value,
      );
    fact(
      "NZ",
      "NZ-09",
      "",
      "below 50 employees",
      (band("1 to 19") + band("20 to 49")) / (band("1 to 19") + band("20 to 49") + band("50+")),
      sizes,
      "units of enterprises with 1 to 19 and 20 to 49 employees over those with 1 or more, Wellington Region",
    );
  }
  {
    const file = "us-census-cbp-naics4-2017-2021.csv.gz";
    const all = rows(directory, file, (line) => line.includes(",20173,3364,") || line.includes(",18039,3362,"));
    const cell = (year, fips, naics) =>
      all.find((row) => row.year === year && row.fips === fips && row.naics === naics);
    fact(
      "US",
      "US-20173",
      "3364",
      "count",
      Number(cell("2021", "20173", "3364").employment),
      file,
      "employment of 2021 of fips 20173 in naics 3364",
    );
    const elkhart = (year) => Number(cell(year, "18039", "3362").employment);
    fact(
      "US",
      "US-18039",
      "3362",
      "change",
      elkhart("2021") / elkhart("2017") - 1,
      file,
      "employment of fips 18039 in naics 3362 of 2021 over that of 2017, less 1",
    );
    const states = "us-census-susb-state-sector-2021.csv.gz";
    const susb = rows(directory, states);
    const jobs = (state, sector) =>
      sum(
        susb.filter((row) => row.state_fips === state && (sector === undefined || row.sector === sector)),
        (row) => row.employment,
      );
    for (const [region, sector] of [
      ["US-32", "72"],
      ["US-18", "31-33"],
      ["US-36", "52"],
    ]) {
      const state = region.slice(3);
      const known = susb.some((row) => row.state_fips === state);
      if (!known) throw new Error(`SUSB has no state ${state}`);
      const total = (of) =>
        sum(
          susb.filter((row) => row.state_fips === of && row.sector !== "--" && row.sector !== "00"),
          (row) => row.employment,
        );
      fact(
        "US",
        region,
        sector,
        "quotient",
        quotient(jobs(state, sector), total(state), jobs("00", sector), total("00")),
        states,
        `share of sector ${sector} in the employment of state ${state}, over its share of state 00`,
      );
    }
  }
  return facts;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(recompute(process.argv[2]), null, 2));
