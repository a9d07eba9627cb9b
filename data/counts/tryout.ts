import { buildContext } from "#data/context.ts";
import { sourcesDirectory } from "#data/sourceFiles.ts";
import { readPublished } from "./published.ts";
import { hiddenCells } from "./hiddenCells.ts";
import { marginsOf } from "./margins.ts";
import { drawPosterior } from "./posterior.ts";
const t0=performance.now();const lap=(s:string)=>console.log(((performance.now()-t0)/1000).toFixed(1),s);
const context=buildContext(sourcesDirectory(),"/tmp/agg/counts-out",{geojson:false});
const p=readPublished(context);lap("read");
const h=hiddenCells(p,()=>2);lap(`hidden ${h.length}`);
const m=marginsOf(p,h);lap(`margins ${m.jobs.length} ${m.establishments.length}`);
const I=p.industries.length;
const mean=new Float64Array(h.length),est=new Float64Array(h.length);
const D=Number(process.argv[2]??20);
drawPosterior(h,m,{seed:1,burn:Number(process.argv[3]??100),draws:D,every:4},(d,k)=>{ if(k%10===0)lap(`draw ${k}`); for(let j=0;j<h.length;j++){mean[j]+=d.jobs[j]/D;est[j]+=d.establishments[j]/D;}});
lap("drawn");
// misfit by kind
for(const f of ["jobs","establishments"] as const){const mm=m[f];const s=new Float64Array(mm.length);const v=f==="jobs"?mean:est;for(let j=0;j<h.length;j++)for(let k=mm.offsets[j];k<mm.offsets[j+1];k++)s[mm.of[k]]+=v[j];
const by=new Map<string,number[]>();for(let q=0;q<mm.length;q++){const z=(s[q]-mm.target[q])/mm.spread[q];(by.get(mm.kind[q])??by.set(mm.kind[q],[]).get(mm.kind[q])!).push(z);}
for(const[k,z]of by){z.sort((a,b)=>a-b);const q=(u:number)=>z[Math.floor(u*(z.length-1))].toFixed(2);console.log(f,k,z.length,"z quantiles",q(0),q(.05),q(.25),q(.5),q(.75),q(.95),q(1));}}
const at=(fips:string,naics:number)=>{const c=p.counties.indexOf(fips),i=p.industries.indexOf(naics);for(let j=0;j<h.length;j++)if(h.county[j]===c&&h.industry[j]===i)return `${mean[j].toFixed(0)} (${est[j].toFixed(1)})`;const y=p.years.get(2021)!;return `published ${y.jobs[c*I+i]}`;};
for(const[n,f]of Object.entries({"Union OH":"39159","Scott KY":"21209","Rutherford TN":"47149","Spartanburg":"45083","Tuscaloosa":"01125","Madison MS":"28089","Decatur IN":"18031","Troup GA":"13285","Wayne":"26163","Genesee MI":"26049","Gibson IN":"18051","DC":"11001"}))console.log(n,at(f,3361));
let inC=0,el=0,eC=0,eE=0;const stj=new Map<number,number>();for(let j=0;j<h.length;j++){if(h.county[j]>=0){inC+=mean[j];eC+=est[j];}else{el+=mean[j];eE+=est[j];stj.set(p.industries[h.industry[j]],(stj.get(p.industries[h.industry[j]])??0)+mean[j]);}}
console.log("in counties",inC,eC,"in none",el,eE,[...stj].sort((a,b)=>b[1]-a[1]).slice(0,12));

const why=(fips:string,naics:number)=>{const c=p.counties.indexOf(fips),i=p.industries.indexOf(naics);for(let j=0;j<h.length;j++)if(h.county[j]===c&&h.industry[j]===i){console.log(fips,naics,"mean n",h.mean[j].toFixed(2),"size",Math.exp(h.logSize[j]).toFixed(0),"est",est[j].toFixed(2),"jobs",mean[j].toFixed(0));for(const f of ["jobs","establishments"] as const){const mm=m[f];for(let k=mm.offsets[j];k<mm.offsets[j+1];k++){const q=mm.of[k];let s=0;const v=f==="jobs"?mean:est;for(let jj=0;jj<h.length;jj++)for(let kk=mm.offsets[jj];kk<mm.offsets[jj+1];kk++)if(mm.of[kk]===q)s+=v[jj];console.log("   ",f,mm.kind[q],"target",mm.target[q].toFixed(0),"±",mm.spread[q].toFixed(0),"floor",mm.floor[q],"sum",s.toFixed(0));}}}};
why("45083",3361);why("18031",3361);why("18051",3361);why("28089",3361);why("01125",3361);why("39159",3361);
for(const f of ["jobs","establishments"] as const){const mm=m[f];const s=new Float64Array(mm.length);const v=f==="jobs"?mean:est;for(let j=0;j<h.length;j++)for(let k=mm.offsets[j];k<mm.offsets[j+1];k++)s[mm.of[k]]+=v[j];
const o=Array.from({length:mm.length},(_,q)=>q).sort((a,b)=>Math.abs((s[b]-mm.target[b])/mm.spread[b])-Math.abs((s[a]-mm.target[a])/mm.spread[a])).slice(0,12);for(const q of o){let e=-1,cnt=0;for(let j=0;j<h.length;j++)for(let k=mm.offsets[j];k<mm.offsets[j+1];k++)if(mm.of[k]===q){e=j;cnt++;}console.log(f,mm.kind[q],mm.target[q].toFixed(0),mm.spread[q].toFixed(1),s[q].toFixed(0),"e.g.",p.counties[h.county[e]],p.states[h.state[e]],p.industries[h.industry[e]],cnt);}}
