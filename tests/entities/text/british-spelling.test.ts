import { describe, expect, it } from "vitest";
import { americanSpelling } from "../../../src/entities/text/british-spelling.ts";

describe("americanSpelling", () => {
  it.each(
    [
      "tumour:tumor behavioural:behavioral neighbourhood:neighborhood colour:color labour:labor",
      "characterisation:characterization optimise:optimize ionised:ionized analyse:analyze hydrolysed:hydrolyzed",
      "aetiology:etiology oestrogen:estrogen foetal:fetal haemorrhage:hemorrhage leukaemia:leukemia paediatric:pediatric",
      "anaesthesia:anesthesia oedema:edema diarrhoea:diarrhea orthopaedic:orthopedic gynaecology:gynecology",
      "archaeology:archeology palaeoclimate:paleoclimate modelling:modeling labelled:labeled centre:center fibre:fiber",
      "kilometre:kilometer dialogue:dialog programme:program sulphate:sulfate aluminium:aluminum artefact:artifact",
      "grey:gray ageing:aging judgement:judgment defence:defense",
    ].flatMap((line) => line.split(" ").map((pair) => pair.split(":"))),
  )("of %s is %s", (british, american) => {
    expect(americanSpelling(british ?? "")).toBe(american);
  });

  it.each(
    (
      "noise supervised raised precise promising exercise expertise hour four source contour course " +
      "poem coefficient aerosol controlled rolling billing genre acre program denoising"
    ).split(" "),
  )("leaves %s", (word) => {
    expect(americanSpelling(word)).toBe(word);
  });
});
