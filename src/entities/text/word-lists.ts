/** Lists of English words: those that no name begins or ends with, and the heads of names of each type. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Closed classes: a candidate neither begins nor ends with one. */
export const STOP_WORDS = words(`
a about above across after against all almost along alone already also although always am among an and another any are
around as at be became because been before behind being below beneath beside between beyond both but by can cannot could despite
did do does doing done down due during each either else enough especially etc even ever every few first for former four from
further had has have having hence her here his how however i if in indeed instead into is it its itself just last latter least less
like many may me might more moreover most much must my namely nearly need neither never nevertheless next no none nor
not now of off often on once one only onto or other others otherwise our ours out over own per perhaps please quite
rather same second second several shall she should since so some such than that the their theirs them then there thereby therefore
these they third this those though three through throughout thus to together too toward towards two under unless until up
upon us use used uses using very via was we well were what when where whereas whether which while who whose why will with
within without would yet you your e.g i.e vs versus et al non us five six seven ten`);

/** Small words that a name may hold in its middle: "Mixture of Shards". */
export const INNER_WORDS = words("of for from with in to as by and the through via on at a an");

/** Verbs, adverbs and adjectives of scientific prose, which stand beside names and seldom in them. */
export const SCIENTIFIC_STOP_WORDS = words(`
achieve achieved achieves achieving address addresses addressed addressing aim aims allow allows allowing analyze analyzed analyzing
apply applied applies applying argue based become becomes benefit better big bring brings called challenging claim code combine combined combines
combining common commonly compare compared comparing comparable competitive comprehensive comprises comprising conduct conducted consider considered considering consist consists
consisting contain contains containing contribution contributions current currently demonstrate demonstrated demonstrates demonstrating denoted derive derived describe described design
designed designs develop developed developing develops different difficult directly discover dubbed easily easy effective effectively efficiently
employ employed employing employs enable enables enabling encourage enhance enhanced enhances enhancing ensure ensures ensuring establish established evaluate
evaluated evaluates evaluating evaluations exhibit exhibits existing expensive experiment experiments experimental explore explored explores exploring exploit extend extended extends
extensive extensively facilitate facilitates find finding findings finds fully give given gives good great high higher highly identify identifies importance
important improve improved improvement improvements improves improving include includes including incorporate incorporates increase increased increases increasing indicate integrate integrates integrating
introduce introduced introduces introducing investigate investigated investigates investigating involve involves issue issues key known large largely lead leading leads learn learned learns
leverage leverages leveraging limited limitation limitations limits lower made main mainly maintain maintaining make makes making mitigate mitigates mitigating motivated named
necessary new newly novel observe obtain obtained obtains offer offers original outperform outperformed outperforming outperforms overcome paper particular perform performed performing performs
popular poor possible potential powerful present presented presenting presents previous previously prior produce produces producing promising prone propose proposed proposes
proposing prove proven provide provided provides providing publicly purpose rarely reach recent recently reduce reduced reduces reducing remain remains remarkable remarkably
report represent represents require required requires requiring respectively result resulting results reveal reveals robustly seek seeks serve serves show showed showing shown
shows significant significantly simple simply solve solves solving specifically specific still strong struggle struggles studied studies study studying substantial substantially successful successfully suffer suffers suffering suggest suggests superior
support supports surpass surpasses surpassing systematic tackle tackles tackling take takes taking tend tends termed theoretical theoretically underlying understood unified unify unique useful
usually utilize utilized utilizes utilizing various verify viable wide widely work works yield yields yielding towards thorough`);

/** Last words of the names of tasks. */
export const TASK_HEADS = words(`
adaptation alignment analysis anonymization answering captioning classification clustering completion composition compression control customization deblurring
decomposition denoising detection diagnosis discovery disentanglement distillation editing embedding enhancement estimation evaluation exploration extraction fairness
forecasting generalization generation grounding identification imputation induction inference inpainting interpolation interpretability labeling learning linking
localization manipulation mapping matching mining modeling monitoring mitigation navigation optimization parsing personalization planning prediction privacy processing
pruning quantization ranking reasoning recognition recommendation reconstruction registration regression reidentification rendering removal resolution restoration retrieval
robustness scoring search segmentation selection separation simulation spoofing stylization summarization super-resolution synthesis tagging tracking training transcription transfer translation
tuning understanding unlearning verification vision shift heterogeneity forgetting task problem question hallucination`);

/** Last words of the names of methods. */
export const METHOD_HEADS = words(`
adapter agent aggregation algorithm architecture attack attention autoencoder averaging backbone block classifier convolution decoder descent
decoding descent discriminator divergence embedding encoder encoding ensemble estimator fine-tuning finetuning flow forest framework function
gan gate generator gradient graph head initialization kernel layer likelihood loss machine mechanism mixture model module
net network normalization objective optimizer paradigm penalty perceptron policy pooling predictor prior process prompt prompting
propagation proxy pyramid regularization regularizer reweighting sampler sampling scheme smoothing solver splatting strategy supernet token tokenizer transform
transformer transport tree unit`);

/** Last words of the names of datasets, and words that follow a dataset's name. */
export const DATASET_HEADS = words(
  `dataset datasets benchmark benchmarks corpus corpora suite testbed challenge collection bench leaderboard datum`,
);

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
value variability variable variant variety vector version view way weight word work world year deep state-of-the-art training experiments text video audio neural`);

/** Nouns that say what the name before them is, and are no part of it: "X algorithm". */
export const HEAD_NOUNS = words(`
algorithm algorithms approach approaches architecture architectures backbone backbones baseline baselines benchmark benchmarks capabilities capability
challenge component components corpora corpus data dataset datasets family framework frameworks leaderboard manner mechanism mechanisms
method methods methodology module modules objective objectives paradigm paradigms pipeline pipelines procedure process problem problems protocol protocols
scenario scenarios scheme schemes series setting settings stage strategies strategy suite system systems task tasks technique techniques
test tests tool tools toolkit performance variants variant formulation abilities ability literature community researchers applications application
results accuracy features models model`);
