import "#panels/clusterInRegion/regional.css";
import "#panels/frame/profile.css";
import { economyOf } from "#economies/economies.ts";
import { For, Show, createMemo } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useEvidenceWriter } from "#panels/frame/useEvidenceWriter.ts";
import { Evidence } from "#panels/frame/Evidence.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { Progress } from "#ui/Progress.tsx";
import { createScan } from "./createScan.ts";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

const SIGNIFICANT = 0.05;
const MOST = 6;

/** Groups of neighbouring regions with more of it than chance would make, looked for on request. */
export function ScanSection(props: { across: ClusterAcross; settings: RegionalSettings }) {
  const w = useWords("regionalProfile");
  const { t, number, ratio, language } = useI18n();
  const { select } = useQuery();
  const writer = useEvidenceWriter();
  const words = () => w().scan;
  const scan = createScan(() => props.across.subject);
  const significant = createMemo(() => scan.result()?.clusters.filter(({ p }) => p <= SIGNIFICANT) ?? []);
  return (
    <section class="profile-section">
      <h3>{words().title}</h3>
      <Show
        when={economyOf(props.across.economy).hasEstablishments}
        fallback={<p>{words().noEstablishments(t().economy[props.across.economy])}</p>}
      >
        <p class="note">{words().note}</p>
        <Show when={scan.state() === "failed"}>
          <p role="alert">
            {words().failed}
            <FaultSentence fault={scan.fault()} />
          </p>
        </Show>
        <Show when={scan.result()}>
          {(found) => (
            <>
              <p>{words().found(significant().length, number(found().permutations), found().settings.seed)}</p>
              <Show when={found().isCancelled}>
                <p class="note">
                  {words().stopped(number(found().permutations), number(found().settings.permutations))}
                </p>
              </Show>
              <ul class="profile-links">
                <For each={significant().slice(0, MOST)}>
                  {(cluster) => (
                    <li>
                      <button
                        type="button"
                        class="link"
                        onClick={() =>
                          select({ kind: "regional", subject: props.across.subject, region: cluster.centre })
                        }
                      >
                        {words().around(cluster.centreName, cluster.regions.length, w().regionWord[props.across.level])}
                      </button>
                      <span class="note">
                        {words().cluster(
                          number(cluster.cases),
                          number(cluster.expected),
                          ratio(cluster.relativeRisk),
                          writer().digits(cluster.p, 3),
                        )}
                      </span>
                    </li>
                  )}
                </For>
              </ul>
              <Show when={significant().length > MOST}>
                <p class="note">{words().more(significant().length - MOST)}</p>
              </Show>
              <Evidence claim={{ kind: "scan", scan: found(), settings: props.settings }} />
            </>
          )}
        </Show>
        <Show
          when={scan.state() === "running"}
          fallback={
            <button type="button" class="button" onClick={() => void scan.run()}>
              {scan.result() ? words().again : words().run}
            </button>
          }
        >
          <div class="regional-scan">
            <Progress
              done={scan.share()}
              label={words().running}
              cancel={words().cancel}
              onCancel={() => scan.cancel()}
            >
              {words().running}
              <span aria-hidden="true">
                {" "}
                {words().percent(scan.share().toLocaleString(language(), { style: "percent" }))}
              </span>
            </Progress>
          </div>
        </Show>
      </Show>
    </section>
  );
}
