/** Lists of English words: those that no name begins or ends with, and the heads of names of each type. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Closed classes: a candidate neither begins nor ends with one. */
export const STOP_WORDS = words(`
a about above across after against all almost along alone already also although always am among an and another any are
around as at be became because been before behind being below beneath beside between beyond both but by can cannot could despite
did do does doing done due during each either else enough especially etc even ever every few for former four from
further had has have having hence her here his how however i if in indeed instead into is it its itself just last latter least less
like many may me might more moreover most much must my namely nearly need neither never nevertheless next no none nor
not now of off often on once one only onto or other others otherwise our ours out over own per perhaps please quite
rather same several shall she should since so some such than that the their theirs them then there thereby therefore
these they this those though through throughout thus to together too toward towards under unless until up
upon us use used uses using very via was we well were what when where whereas whether which while who whose why will with
within without would yet you your e.g i.e vs versus et al non us five six seven ten`);

/** Small words that a name may hold in its middle: "Mixture of Shards". */
export const INNER_WORDS = words(
  "of for from with in to as by and the through via on at under a an",
);

/**
 * Verbs, adverbs and adjectives of scientific prose in every field, which stand beside names and seldom in them: of the
 * papers that hold one, fewer than two in a hundred have a keyword that does.
 */
export const SCIENTIFIC_STOP_WORDS = words(`
able accelerate accelerated acceptable accepted accessible accommodate accompanied according accordingly accounted
accurate accurately achieve achieved achieves achieving acquired actively actual actually adapt adapted add adding
additional additionally address addressed addresses addressing adequate adequately adjust adopt adopted adopting
advantage affect affected affecting again agree aim aimed aiming aims aligned alleviate allow allowed allowing allows
alongside alter altered amongst analysed analyze analyzed analyzing appear appeared applicable applies apply applying
appropriate approximately argue arise arising ask asked assess assessed assessing assigned assist associated assume
assumed assuming attempt attracted attractive attributed automatically available avoid avoiding away based become
becomes becoming begin beginning believe belong belonging beneficial better big brief briefly bring brings broad
broader broadly brought build calculate calculated calculating called capable capturing careful carefully carried
carry caused causing certain challenging changed changing characterize characterizing check choose choosing chosen
clarify classified classify clear clearly close closely closer collect combine combines combining come coming commonly
communicate comparable compare compared comparing competing completed completely complicated composed comprehensive
comprise comprises comprising computationally compute concentrated concerned concerning conclude concluded conduct
conducted conducting confirm confirmed connect consecutive consequently consider considerable considerably considered
considering consist consistent consistently consisting consists constitute constructing consuming contain contained
containing contains continue continued continuously contrary contribute contributed contributing conventional
conversely cope correct correctly correspond corresponding costly create created creating critically crucial current
currently deal dealing decrease decreased decreasing dedicated deeper define defined defining deliver demonstrate
demonstrated demonstrates demonstrating denoted depend depending deployed derive derived describe described describing
desirable desired detailed detect detected detecting determine determined determining develop developed developing
develops differ different differently differing difficult directly discover discovered discuss discussed discusses
discussing displayed distinguish diverse divided documented dominate dominated dramatically draw drawing drawn dubbed
earlier ease easily easy effective effectively efficient efficiently eight eliminate emerge emerged emphasis emphasize
empirically employ employed employing employs enable enabled enables enabling encountered encourage engage enhance
enhances enhancing ensure ensures ensuring entire entirely equal equally equipped essentially establish established
establishing estimate estimating evaluate evaluated evaluates evaluating eventually evident evolve evolved exactly
examine examined examining exceed excellent except exhibit exhibited exhibits exist existing expand expanded expanding
expected expensive experimentally explain explained explaining explicitly exploit exploited exploiting explore
explored explores exploring extend extending extends extensive extensively extracted extremely faced facilitate
facilitated facilitates facilitating facing fail failed faster favor favorable feasible fewer final finally find
findings finds firstly focused focuses focusing follow followed following formed forming formulate formulated foster
found frequent frequently fully furthermore gained gave generalize generally generate generated generating get give
given gives globally going gradually greater greatest greatly grow grown handle happen heavily held help helpful
highest highlight highlighted highlighting highly hinder hold huge identical identified identifies identify
identifying illustrate illustrated immediate immediately implement implemented implementing imply important
importantly imposed improve improved improves improving include included includes including incorporate incorporated
incorporates incorporating increase increased increases increasing increasingly independently indicate indicated
indicating individually infer inferred influenced initially initiated innovative inside insufficient integrate
integrates integrating interact interacting interesting interpret interpreted introduce introduced introduces
introducing investigate investigated investigates investigating involve involved involves involving keep know lack
lacking largely larger largest latest leading led leverage leverages leveraging likely limiting little locally located
longer look looking lot lowest made main mainly maintain maintained maintaining make maker makes making manage managed
managing mapped maximize meaningful meanwhile meet mentioned met minimize minimizing mitigate mitigates mitigating
modify mostly motivate motivated move named naturally necessarily necessary necessity needed neglected negligible new
newly notably noted novel numerically numerous observe observed observing obtain obtained obtaining obtains obvious
occurred occurring offer offered offers ongoing operate opposed optimize optimizing original originally outperform
outperformed outperforming outperforms outside overall overcome owing paper partially particular particularly partly
perform performed performing performs permit placed plausible played poor poorly popular pose posed possible possibly
potentially powerful practical precise precisely predict predicted predicting predominantly preferred preliminary
prepared present presented presenting presents preserve prevalent prevent previous previously primarily probably
produce produced produces producing projected prominent promise promising promote promoted prone pronounced proper
properly propose proposed proposes proposing prove proved proven provide provided provides providing publicly
published put quantified quantify quantifying quantitatively quickly raise randomly rapidly rarely reached reaching
readily realistic realize realized reasonable receive received receiving recent recently recognize recognized
recommend recommended recorded recovered reduce reduces reducing refer referred reflect reflected reflecting regarded
regarding regardless relate relating relatively relevant reliable reliably rely relying remain remained remaining
remains remarkable remarkably remove removed removing replace replaced replicate reported represent represented
representing represents reproduce require required requires requiring resolve respective respectively respond result
resulted resulting results reveal revealed revealing reveals reviewed rigorous robustly satisfy scarce secondly see
seek seeks seem seen selecting separately serve serves severely shed sheds show showed showing shown shows significant
significantly similar similarly simple simplify simply simultaneously slightly smaller solely solve solved solves
solving sophisticated sought specific specifically specified specify started starting statistically still strengthen
strong stronger strongest strongly struggle struggles studied studying subjected subsequently substantial
substantially successful successfully suffer suffering suffers sufficiently suggest suggested suggesting suggests
suitable suited summarize superior supported supporting surpass surpasses surpassing surprisingly surrounding
systematically tackle tackles tackling tailored take taken takes taking tend tends termed thank theoretically thorough
timely today took traditional traditionally transformed trigger triggered try twenty typical typically ultimately
unclear uncover underlying understand understood undertaken unfortunately unified unify unique unlike unprecedented
useful usual usually utilize utilized utilizes utilizing validated valuable varied various vary verify viable viewed
visible vital want whilst wide widely wider works worldwide written yield yielded yielding yields`);

/**
 * Words that say nothing of a subject, nor do two of them together: "general condition". They are met in most fields, and
 * in keywords of fewer than six in a hundred papers that hold them.
 */
export const EMPTY_WORDS = words(`
ability abstract accuracy acting added advanced aim alternative analytical apparent application approach arbitrary
aspect author availability back background base basic basis benefit best biase big billion bound built capability 
category centre century challenge chance character characteristic circumstance code combination common comparison
complement completion complex concentrate concentration concept conceptual concern conclusion condition configuration
consequence consideration constant constraint contemporary content context contrast contribution controlled
correspondence country covering criterion daily data day decade decline definition degree dependent derivation
description detail determination developer difference difficulty dimension direction discussion distinct distribution
domain effect effectiveness effort element emergence emerging empirical encounter enhanced enhancement episode era
essential establishment evidence examination example exception excessive existence expectation experiment expert
explanation explicit expressed extension extent extra extract face fact factor far feasibility feature field figure
finding first focus forced form format formulation foundation framework friendly full functioning fundamental future
gain gap general geographical giving goal good great group guarantee guidance half handling helping heterogeneous high
higher hope hour hypothesis idea ideal iii impact implementation implication importance improvement inclusion
incomplete increase independent indication individual influence influencing information initial insight instance
intensive interest interior intermediate internal interpretation introduction investigation issue item iteration key
kind knowledge known lack large lead length level limitation lived local location low lower magnitude main major
majority man manager manner many massive matched maximal maximum mean meaning measure mechanism median meeting member
method methodology mid mild million minimal minor minute moderate modern month monthly name national need new node
normal notion number objective observation obstacle occupation occurrence offering official old one operation
opportunity option order ordinary origin overall overview package paid pair paper paradigm parameter part participant
partner passing past patient people percent percentage period person perspective phenomenon piece play point portion
position positive possibility potential practice presence principle prior problem problematic procedure process
producer productive program programme progress project promoting property proportion proposal pure purpose quality
quantity question raised range rate read realization reason recommendation reference regard region relation
relationship relative relevance reported requirement research researcher resolved respect respondent responsible rest
result robust role round sample scenario scheme scientist scope score second section sense series serious setting
setup severe shape shifting shortcoming side significance similarity situation size small solution sort source special
specific spreading square stage stand standard statement static step strategy structured study sub subject subset
success sum summary support targeted task technique tendency term theme thing think third thought thousand three time
timing tool top total track transparent trend true two type ubiquitous understanding uniform unknown update usage
usefulness user utility value valued variable variance variation variety varying version viability view viewpoint
volume way weak week weight wet whole word work working world worst year`);

/** Last words of the names of tasks. */
export const TASK_HEADS = words(`
adaptation alignment analysis anonymization answering captioning classification clustering completion composition compression control customization deblurring
decomposition denoising detection diagnosis discovery disentanglement distillation editing embedding enhancement estimation evaluation exploration extraction fairness
forecasting generalization generation grounding identification imputation induction inference inpainting interpolation interpretability labeling learning linking
localization manipulation mapping matching mining modeling monitoring mitigation navigation optimization parsing personalization planning prediction privacy processing
pruning quantization ranking reasoning recognition recommendation reconstruction registration regression reidentification rendering removal resolution restoration retrieval
robustness scoring search segmentation selection separation simulation spoofing stylization summarization super-resolution synthesis tagging tracking training transcription transfer translation
tuning understanding unlearning verification vision shift heterogeneity forgetting task problem question hallucination
disease disorder syndrome cancer carcinoma tumor tumour infection injury deficiency failure fracture impairment
disability pain obesity mortality morbidity survival epidemic pandemic virus resistance toxicity behavior behaviour
ecology evolution diversity biodiversity conservation habitat species population community ecosystem predation
migration dispersal reproduction succession disturbance transition instability turbulence superconductivity
conductivity diffusion scattering emission absorption oxidation reduction degradation corrosion crystallization
adsorption reaction catalysis fracture damage erosion alloy film oxide polymer nanoparticle galaxy star cosmology
bifurcation chaos conjecture stability controllability complexity growth inequality poverty unemployment inflation
trade education literacy health wellbeing well-being safety security identity language culture politics governance
development adoption attitude satisfaction motivation anxiety depression stress communication collaboration
interaction visualization accessibility usability`);

/** Last words of the names of methods. */
export const METHOD_HEADS = words(`
adapter agent aggregation algorithm architecture attack attention autoencoder averaging backbone block classifier convolution decoder descent
decoding discriminator divergence embedding encoder encoding ensemble estimator fine-tuning finetuning flow forest framework function
gan gate generator gradient graph head initialization kernel layer likelihood loss machine mechanism mixture model module
net network normalization objective optimizer paradigm penalty perceptron policy pooling predictor prior process prompt prompting
propagation proxy pyramid regularization regularizer reweighting sampler sampling scheme smoothing solver splatting strategy supernet token tokenizer transform
transformer transport tree unit
spectroscopy spectrometry microscopy tomography imaging diffraction chromatography electrophoresis sequencing assay
blot staining titration calorimetry lithography sputtering deposition annealing telemetry dating survey interview
questionnaire inventory scale index test trial study review meta-analysis cohort design regression correlation
anova bootstrap statistic interpolation approximation expansion theorem lemma equation inequality law theory
calculus logic formalism principle grammar automaton protocol cipher hash array file database language software
toolkit package platform therapy treatment surgery vaccine drug inhibitor intervention training program programme
rehabilitation exercise diet supplementation sensor detector telescope spectrometer microscope laser reactor
electrode device instrument simulator technique procedure`);

/** Last words of the names of datasets, and words that follow a dataset's name. */
export const DATASET_HEADS = words(
  `dataset datasets benchmark benchmarks corpus corpora suite testbed challenge collection bench leaderboard datum`,
);

/** Units, months, days, seasons and Roman numerals: what is measured or dated, and how. */
export const MEASURE_WORDS = words(`
mg kg g mcg μg µg ng ml l dl μl µl mm cm km m nm μm µm ha hz khz mhz ghz thz s ms min h hr hrs ev kev mev gev tev pa kpa mpa gpa k c f w kw mw gw kwh v mv kv ma mah
mol mmol μmol µmol nmol ppm ppb rpm wt vol db dbm kda bp kb mb gb tb kcal kj mj gram kilogram milligram microgram liter litre milliliter meter metre kilometer kilometre centimeter millimeter nanometer
micrometer micron hectare degree degc celsius kelvin fahrenheit percent hour minute second day week month year decade century dollar euro usd
january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter ii iii iv vi vii viii ix xi xii`);

/** Words that alone are too general for an entity. */
export const GENERIC_WORDS = words(`
ability accuracy action advance algorithm analysis application approach architecture area art artifact aspect assumption attribute author baseline
basis behavior benchmark benchmarks bias bound budget capability capacity case category cause challenge change characteristic choice class client code communication community comparison
complexity component computation concept condition configuration constraint content context contribution convergence correlation cost criterion data database dataset decision degree demand dependency deployment
design detail device difference difficulty dimension direction distribution diversity domain edge effect effectiveness efficiency effort element environment error estimate evaluation evidence example
experiment expert extension fact factor family feature feedback field figure form format formulation foundation framework function future gain gap generality global goal gradient ground group growth
guarantee guidance heterogeneity hypothesis idea image impact implementation importance improvement information initialization input insight inspiration instance interaction interest interpretation intuition issue
iteration knowledge label latency layer learner learning length level library limitation literature local loss machine magnitude manner margin mean means measure mechanism memory method methodology metric model models module motivation
multiple nature network noise notion number object objective observation operation opportunity order output overhead page paper parameter part participant path pattern performance perspective phase
phenomenon pipeline platform point policy possibility potential power practice precision premise presence principle prior problem procedure process product progress project property proportion public purpose quality quantity
question range rate ratio reason recall recipe regime region relation relationship relevance representation requirement research researcher resource response result review risk role round rule sample scale scaling scenario scheme
scope score section sensitivity sequence series server setting setup shape significance similarity situation size solution source space speed stage standard state statistics step storage strategy strength structure
study subset success supervision survey system target task taxonomy technique technology tendency term test text theory threshold time tool top total training transformation trend type understanding unit usage user utility validity
value variability variable variant variety vector version view way weight word work world year deep state-of-the-art training experiments text video audio neural
absence account activity addition advancement amount answer applicability argument array article block calculation call candidate channel claim company confidence connection construct core count course cover
coverage date depth document duration end fit force formation frame frequency guide hand index instrument interval joint line link list load loop mass material matter mode plan post practitioner preparation
processing professional profile record report return rise run sector share shift signal site spread start topic trial turn zone
man men woman women child children boy girl adult person people student author's case control cohort physics chemistry biology medicine mathematics engineering economics psychology science
set species human population life outcome event assessment development treatment reduction access surface cell gene
plant animal compound particle molecule resolution distance spectrum pressure association characterization measurement
production creation expansion dependence organization execution approximation likelihood limit capture collection
composition balance utilization worker host matrix intensity coupling agreement flow probability computer society
service release removal route routine supply display curve contact delay delivery age density integration
identification land laboratory map proof reality building body`);

/** Nouns that say what the name before them is, and are no part of it: "X algorithm". */
export const HEAD_NOUNS = words(`
algorithm algorithms approach approaches architecture architectures backbone backbones baseline baselines benchmark benchmarks capabilities capability
challenge component components corpora corpus data dataset datasets family framework frameworks leaderboard manner mechanism mechanisms
method methods methodology module modules objective objectives paradigm paradigms pipeline pipelines procedure process problem problems protocol protocols
scenario scenarios scheme schemes series setting settings stage strategies strategy suite system systems task tasks technique techniques
test tests tool tools toolkit performance variants variant formulation abilities ability literature community researchers applications application
results accuracy features models model
case cases level levels rate rates study studies group groups patient patients sample samples measurement
measurements value values effect effects issue issues concept concepts`);
