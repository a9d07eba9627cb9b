/** Where a source file comes from: enough to fetch it again and to say under which terms it is used. */
export interface SourceFile {
  file: string;
  publisher: string;
  /** The publisher's own page of the programme. */
  page: string;
}

const ABS = "Australian Bureau of Statistics";
const CENSUS = "US Census Bureau";
const EPA = "US Environmental Protection Agency";
const INEGI = "INEGI";
const NATURAL_EARTH = "Natural Earth";
const USCM = "US Cluster Mapping Project, Harvard Business School";

/** Every source file the build may ask for. */
export const SOURCE_FILES: readonly SourceFile[] = [
  { file: "naics-2017-titles.csv.gz", publisher: CENSUS, page: "https://www.census.gov/naics/" },
  { file: "naics-2012-to-2017.csv.gz", publisher: CENSUS, page: "https://www.census.gov/naics/" },
  { file: "naics-2017-to-2022.csv.gz", publisher: CENSUS, page: "https://www.census.gov/naics/" },
  { file: "scian-2018-titles-es.csv.gz", publisher: INEGI, page: "https://www.inegi.org.mx/app/scian/" },
  { file: "us-benchmark-cluster-definitions.csv.gz", publisher: USCM, page: "https://www.clustermapping.us/" },
  { file: "us-cluster-linkages.csv.gz", publisher: USCM, page: "https://www.clustermapping.us/" },
  {
    file: "us-census-cbp-naics4-2017-2021.csv.gz",
    publisher: CENSUS,
    page: "https://www.census.gov/programs-surveys/cbp.html",
  },
  {
    file: "us-census-cbp-naics6-2021.csv.gz",
    publisher: CENSUS,
    page: "https://www.census.gov/programs-surveys/cbp.html",
  },
  {
    file: "us-census-cbp-national-naics4-2021.csv.gz",
    publisher: CENSUS,
    page: "https://www.census.gov/programs-surveys/cbp.html",
  },
  {
    file: "us-census-cbp-national-naics6-2021.csv.gz",
    publisher: CENSUS,
    page: "https://www.census.gov/programs-surveys/cbp.html",
  },
  {
    file: "us-census-cbp-cbsa-naics-2019.csv.gz",
    publisher: CENSUS,
    page: "https://www.census.gov/programs-surveys/cbp.html",
  },
  {
    file: "us-cbp-county-naics4-2012-2016-average.csv.gz",
    publisher: CENSUS,
    page: "https://www.census.gov/programs-surveys/cbp.html",
  },
  {
    file: "us-cbp-state-naics-2012-2016-average.csv.gz",
    publisher: CENSUS,
    page: "https://www.census.gov/programs-surveys/cbp.html",
  },
  {
    file: "us-county-total-employment-2021-estimate.csv.gz",
    publisher: `${CENSUS}, put together as an estimate`,
    page: "https://www.census.gov/programs-surveys/cbp.html",
  },
  {
    file: "us-state-naics4-2021-estimate.csv.gz",
    publisher: `${CENSUS} and US Bureau of Labor Statistics, put together as an estimate`,
    page: "https://www.census.gov/programs-surveys/cbp.html",
  },
  {
    file: "us-national-naics4-2017-2021.csv.gz",
    publisher: `${CENSUS} and US Bureau of Labor Statistics, put together as an estimate`,
    page: "https://www.census.gov/programs-surveys/cbp.html",
  },
  {
    file: "us-census-cbp-kentucky-county-sector-size-2020.csv.gz",
    publisher: CENSUS,
    page: "https://www.census.gov/programs-surveys/cbp.html",
  },
  {
    file: "us-census-susb-state-sector-2021.csv.gz",
    publisher: CENSUS,
    page: "https://www.census.gov/programs-surveys/susb.html",
  },
  {
    file: "us-census-abs-county-sector-2017.csv.gz",
    publisher: CENSUS,
    page: "https://www.census.gov/programs-surveys/abs.html",
  },
  {
    file: "us-county-cbsa-2018.csv.gz",
    publisher: "US Office of Management and Budget",
    page: "https://www.census.gov/programs-surveys/metro-micro.html",
  },
  {
    file: "us-county-bea-economic-area.csv.gz",
    publisher: `US Bureau of Economic Analysis, via the ${USCM}`,
    page: "https://www.clustermapping.us/",
  },
  {
    file: "us-county-commuting-zone-2020.csv.gz",
    publisher: "Fowler 2024",
    page: "https://doi.org/10.17605/OSF.IO/J256U",
  },
  { file: "known-us-clusters.csv", publisher: "Agglomera", page: "https://www.clustermapping.us/" },
  {
    file: "us-bea-use-2017.csv.gz",
    publisher: "US Bureau of Economic Analysis",
    page: "https://www.bea.gov/industry/input-output-accounts-data",
  },
  {
    file: "naics-to-bea-2017.csv.gz",
    publisher: "US Bureau of Economic Analysis",
    page: "https://www.bea.gov/industry/input-output-accounts-data",
  },
  {
    file: "ror-research-organisations.csv.gz",
    publisher: "Research Organization Registry",
    page: "https://ror.org/",
  },
  { file: "apec-icmm-mining-metals-2025.csv.gz", publisher: "ICMM", page: "https://www.icmm.com/" },
  {
    file: "apec-gem-cement-2025.csv.gz",
    publisher: "Global Energy Monitor",
    page: "https://globalenergymonitor.org/projects/global-cement-and-concrete-tracker/",
  },
  {
    file: "apec-sfi-steel-2021.csv.gz",
    publisher: "Spatial Finance Initiative",
    page: "https://www.cgfi.ac.uk/spatial-finance-initiative/geoasset-project/",
  },
  {
    file: "tw-moea-factories-partial-2014.csv.gz",
    publisher: "Ministry of Economic Affairs, Chinese Taipei",
    page: "https://www.ida.gov.tw/opendata/02/SDD6569.csv",
  },
  {
    file: "au-sa2-division-size-businesses-2022-2024.csv.gz",
    publisher: ABS,
    page: "https://www.abs.gov.au/statistics/economy/business-indicators/counts-australian-businesses-including-entries-and-exits",
  },
  {
    file: "nz-region-size-2022.csv.gz",
    publisher: "Stats NZ",
    page: "https://www.stats.govt.nz/topics/business-demography",
  },
  {
    file: "nz-region-division-geographic-units-2022.csv.gz",
    publisher: "Stats NZ",
    page: "https://www.stats.govt.nz/topics/business-demography",
  },
  {
    file: "ca-cma-sector-employment-2001-2020.csv.gz",
    publisher: "Statistics Canada",
    page: "https://www150.statcan.gc.ca/t1/tbl1/en/tv.action?pid=1410009801",
  },
  {
    file: "naics2017-isic4.csv.gz",
    publisher: CENSUS,
    page: "https://www.census.gov/naics/?68967",
  },
  { file: "us-counties.csv.gz", publisher: CENSUS, page: "https://www.census.gov/programs-surveys/popest.html" },
  {
    file: "mx-inegi-denue-municipality-sector-2015-2019.csv.gz",
    publisher: INEGI,
    page: "https://www.inegi.org.mx/app/mapa/denue/",
  },
  {
    file: "mx-conapo-metropolitan-zones-2015.csv.gz",
    publisher: "CONAPO, SEDATU and INEGI",
    page: "https://www.gob.mx/conapo/documentos/delimitacion-de-las-zonas-metropolitanas-de-mexico-2015",
  },
  { file: "geo-ne-lakes-10m.topo.json.gz", publisher: NATURAL_EARTH, page: "https://www.naturalearthdata.com/" },
  { file: "geo-ne-rivers-10m.topo.json.gz", publisher: NATURAL_EARTH, page: "https://www.naturalearthdata.com/" },
  {
    file: "geo-ne-rivers-north-america-10m.topo.json.gz",
    publisher: NATURAL_EARTH,
    page: "https://www.naturalearthdata.com/",
  },
  { file: "geo-ne-urban-areas-50m.topo.json.gz", publisher: NATURAL_EARTH, page: "https://www.naturalearthdata.com/" },
  {
    file: "geo-mx-municipalities.topo.json.gz",
    publisher: INEGI,
    page: "https://www.inegi.org.mx/temas/mg/",
  },
  {
    file: "au-sa2-anzsic-subdivision-employment-2011-2016.csv.gz",
    publisher: ABS,
    page: "https://www.abs.gov.au/census",
  },
  {
    file: "geo-au-sa3-2016.topo.json.gz",
    publisher: ABS,
    page: "https://www.abs.gov.au/statistics/standards/australian-statistical-geography-standard-asgs",
  },
  {
    file: "jp-municipality-division-2014-2021.csv.gz",
    publisher: "Statistics Bureau of Japan, National Statistics Center",
    page: "https://www.nstac.go.jp/use/literacy/ssdse/",
  },
  {
    file: "jp-municipality-names.csv.gz",
    publisher: "Statistics Bureau of Japan, put together from open lists",
    page: "https://www.e-stat.go.jp/municipalities/cities",
  },
  {
    file: "geo-jp-municipalities-2021.topo.json.gz",
    publisher: "Ministry of Land, Infrastructure, Transport and Tourism of Japan",
    page: "https://nlftp.mlit.go.jp/ksj/",
  },
  { file: "mx-municipalities.csv.gz", publisher: INEGI, page: "https://www.inegi.org.mx/app/ageeml/" },
  {
    file: "mx-semarnat-retc-2004-2022.csv.gz",
    publisher: "SEMARNAT",
    page: "https://www.gob.mx/semarnat/acciones-y-programas/registro-de-emisiones-y-transferencia-de-contaminantes-retc",
  },
  { file: "us-epa-ghgrp-2023.csv.gz", publisher: EPA, page: "https://www.epa.gov/ghgreporting" },
  { file: "us-epa-ghgrp-years.csv.gz", publisher: EPA, page: "https://www.epa.gov/ghgreporting" },
  {
    file: "us-epa-rmp.csv.gz",
    publisher: `${EPA}, via the Data Liberation Project`,
    page: "https://www.data-liberation-project.org/datasets/epa-risk-management-program-database/",
  },
];

/** The sentence a person reads when a source file is not there. */
export function missingSentence(file: string, directory: string): string {
  const known = SOURCE_FILES.find((source) => source.file === file);
  const origin = known ? ` It is published by ${known.publisher}: ${known.page}` : "";
  return `Source file ${file} is not in ${directory} (set --sources or AGGLOMERA_SOURCES).${origin}`;
}
