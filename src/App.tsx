import type { ParentProps } from "solid-js";
import { I18nProvider, useI18n } from "#i18n/I18n.tsx";
import { AfterCrash } from "#panels/frame/AfterCrash.tsx";
import { BasemapProvider } from "#state/BasemapContext.tsx";
import { CameraProvider } from "#state/CameraContext.tsx";
import { ClustersProvider } from "#state/clusters/ClustersContext.tsx";
import { DetailedBasemapProvider } from "#state/detailedBasemap/DetailedBasemapContext.tsx";
import { EstablishmentsProvider } from "#state/EstablishmentsContext.tsx";
import { IndustriesProvider } from "#state/IndustriesContext.tsx";
import { NoticesProvider, useNotices } from "#state/NoticesContext.tsx";
import { MarksProvider } from "#state/clusters/MarksContext.tsx";
import { createKeptLanguage } from "#state/languageChoice.ts";
import { QueryProvider } from "#state/query/QueryContext.tsx";
import { OfflineProvider } from "#state/offline/OfflineContext.tsx";
import { NotebookProvider } from "#state/NotebookContext.tsx";
import { OwnDraftProvider } from "#state/regions/OwnDraftContext.tsx";
import { RegionalProvider } from "#state/regions/RegionalContext.tsx";
import { RegionsProvider } from "#state/regions/RegionsContext.tsx";
import { ThemeProvider } from "#state/ThemeContext.tsx";
import { Screen } from "./Screen.tsx";

/** Agglomera: the providers, each a concern, around the screen. */
export function App() {
  return (
    <I18nProvider>
      <ThemeProvider>
        <NoticesProvider>
          <NotebookProvider>
            <AfterCrash>
              <LinkedQuery>
                <CameraProvider>
                  <IndustriesProvider>
                    <EstablishmentsProvider>
                      <RegionsProvider>
                        <RegionalProvider>
                          <MarksProvider>
                            <OwnDraftProvider>
                              <ClustersProvider>
                                <BasemapProvider>
                                  <DetailedBasemapProvider>
                                    <OfflineProvider>
                                      <Screen />
                                    </OfflineProvider>
                                  </DetailedBasemapProvider>
                                </BasemapProvider>
                              </ClustersProvider>
                            </OwnDraftProvider>
                          </MarksProvider>
                        </RegionalProvider>
                      </RegionsProvider>
                    </EstablishmentsProvider>
                  </IndustriesProvider>
                </CameraProvider>
              </LinkedQuery>
            </AfterCrash>
          </NotebookProvider>
        </NoticesProvider>
      </ThemeProvider>
    </I18nProvider>
  );
}

function LinkedQuery(props: ParentProps) {
  const { t } = useI18n();
  const { tell, dismiss } = useNotices();
  createKeptLanguage();
  const onLink = (broken: string[]) => {
    if (broken.length === 0) dismiss("link");
    else tell({ key: "link", tone: "problem", text: t().notice.brokenLink(broken.join(", ")) });
  };
  return <QueryProvider onLink={onLink}>{props.children}</QueryProvider>;
}
