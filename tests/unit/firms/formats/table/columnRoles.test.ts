import { describe, expect, test } from "vitest";
import { namedPair, namedPlaces, orderInName } from "#firms/formats/table/columnRoles.ts";

const pair = (header: string) => {
  const names = header.split(",");
  const found = namedPair(names);
  return found && `${names[found.lon]} ${names[found.lat]}`;
};

describe("columns of a place", () => {
  test.each([
    ["id,x,y,Longitude,Latitude", "Longitude Latitude"],
    ["id,lat,Longitude,x", "Longitude lat"],
    ["X,Y,LON,LAT", "LON LAT"],
    ["lng,lat,x,y", "lng lat"],
    ["start_lat,start_lon,end_lat,end_lon", "start_lon start_lat"],
    ["end_lat,start_lon,start_lat", "start_lon start_lat"],
    ["GPS_LATITUDE,GPS_LONGITUDE", "GPS_LONGITUDE GPS_LATITUDE"],
    ["geoLat,geoLon", "geoLon geoLat"],
    ["decimalLatitude,decimalLongitude", "decimalLongitude decimalLatitude"],
    ["lat_dd,long_dd", "long_dd lat_dd"],
    ["Latitud,Longitud", "Longitud Latitud"],
    ["LATITUD (GRADOS),LONGITUD (GRADOS)", "LONGITUD (GRADOS) LATITUD (GRADOS)"],
    ["經度,緯度", "經度 緯度"],
    ["经度(WGS84),纬度(WGS84)", "经度(WGS84) 纬度(WGS84)"],
    ["緯度,経度", "経度 緯度"],
    ["위도,경도", "경도 위도"],
    ["широта,долгота", "долгота широта"],
    ["Vĩ độ,Kinh độ", "Kinh độ Vĩ độ"],
    ["lintang,bujur", "bujur lintang"],
    ["Breitengrad,Längengrad", "Längengrad Breitengrad"],
    ["ละติจูด,ลองจิจูด", "ลองจิจูด ละติจูด"],
    ["UTM_X,UTM_Y", "UTM_X UTM_Y"],
    ["Easting,Northing", "Easting Northing"],
    ["X座標,Y座標", "X座標 Y座標"],
    ["coord_x,coord_y", "coord_x coord_y"],
  ])("%s: %s", (header, expected) => expect(pair(header)).toBe(expected));

  test.each(["x,lat", "id,name,belongs,platform", "latency,longest", "x,name", "date,plate", "lon,y"])(
    "%s has none",
    (header) => expect(pair(header)).toBeUndefined(),
  );

  test("one that is given finds the other of its kind", () => {
    expect(namedPair(["x", "y", "lon", "lat"], { lon: 0 })).toMatchObject({ lon: 0, lat: 1 });
    expect(namedPair(["x", "y", "lon", "lat"], { lat: 3 })).toMatchObject({ lon: 2, lat: 3 });
  });

  test("columns of whole places, and which coordinate their name puts first", () => {
    expect(namedPlaces(["id", "Location", "geo_point_2d"])).toEqual([2, 1]);
    expect(namedPlaces(["id", "New Georeferenced Column", "name"])).toEqual([1]);
    expect([orderInName("lat_lon"), orderInName("Longitude, Latitude"), orderInName("location")]).toEqual([
      "lat, lon",
      "lon, lat",
      undefined,
    ]);
  });
});
