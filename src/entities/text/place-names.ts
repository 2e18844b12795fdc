/** Places that no entity is named by alone: continents, countries with those who live there, and states. */
import { normalForm } from "./normal-form.ts";

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** One word each, in lower case. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  words(`
africa african americas america american antarctica asia asian australasia europe european eurasia oceania balkans caribbean scandinavia scandinavian
afghanistan afghan albania albanian algeria algerian andorra angola argentina argentine argentinian armenia armenian australia australian austria austrian azerbaijan
bahamas bahrain bangladesh bangladeshi barbados belarus belarusian belgium belgian belize benin bhutan bolivia bolivian bosnia botswana brazil brazilian brunei bulgaria bulgarian burundi
cambodia cambodian cameroon canada canadian chad chile chilean china chinese colombia colombian congo congolese croatia croatian cuba cuban cyprus czech czechia denmark danish djibouti dominica
ecuador ecuadorian egypt egyptian eritrea estonia estonian eswatini ethiopia ethiopian fiji finland finnish france french gabon gambia georgia georgian germany german ghana ghanaian
greece greek greenland grenada guatemala guatemalan guinea guyana haiti haitian honduras hungary hungarian iceland icelandic india indian indonesia indonesian iran iranian iraq iraqi ireland irish israel israeli
italy italian jamaica jamaican japan japanese jordan jordanian kazakhstan kenya kenyan kiribati korea korean kosovo kuwait kyrgyzstan laos latvia latvian lebanon lebanese lesotho liberia libya libyan liechtenstein
lithuania lithuanian luxembourg macedonia madagascar malawi malaysia malaysian maldives mali malta maltese mauritania mauritius mexico mexican micronesia moldova monaco mongolia mongolian montenegro morocco moroccan mozambique myanmar
namibia nauru nepal nepalese netherlands dutch nicaragua niger nigeria nigerian norway norwegian oman pakistan pakistani palau palestine palestinian panama paraguay peru peruvian philippines filipino poland polish portugal portuguese
qatar romania romanian russia russian rwanda samoa senegal senegalese serbia serbian seychelles singapore singaporean slovakia slovak slovenia slovenian somalia somali spain spanish sudan sudanese suriname sweden swedish
switzerland swiss syria syrian taiwan taiwanese tajikistan tanzania tanzanian thailand thai togo tonga tunisia tunisian turkey turkish turkmenistan tuvalu uganda ugandan ukraine ukrainian uruguay uzbekistan vanuatu
venezuela venezuelan vietnam vietnamese yemen zambia zambian zimbabwe zimbabwean england english britain british scotland scottish wales welsh
alabama alaska arizona arkansas california connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario quebec alberta manitoba saskatchewan catalonia bavaria tasmania queensland victoria
united north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern`),
);

const PLACES = `
United States; United States of America; USA; US; U.S.A.; United Kingdom; UK; Great Britain; Northern Ireland;
European Union; Czech Republic; Dominican Republic; New Zealand; South Africa; Saudi Arabia;
United Arab Emirates; South Korea; North Korea; Republic of Korea; Hong Kong; Macau; Sri Lanka; Costa Rica;
Puerto Rico; El Salvador; Burkina Faso; Sierra Leone; Ivory Coast; Cape Verde; Papua New Guinea; North America;
South America; Latin America; Central America; North Africa; West Africa; East Africa; Central Africa;
Southern Africa; Sub-Saharan Africa; Middle East; Near East; Far East; East Asia; South Asia; Southeast Asia;
Central Asia; Western Europe; Eastern Europe; Central Europe; Northern Europe; Southern Europe; New York;
New Jersey; New Mexico; New Hampshire; North Carolina; South Carolina; North Dakota; South Dakota;
West Virginia; Rhode Island; British Columbia; Nova Scotia; New South Wales; Western Australia;
South Australia; People's Republic of China; Soviet Union; Bosnia and Herzegovina`.split(";");

const PLACE_KEYS: ReadonlySet<string> = new Set([...PLACE_WORDS, ...PLACES].map(normalForm));

/** Whether a key is that of a place alone. */
export function isPlace(key: string): boolean {
  return PLACE_KEYS.has(key);
}
