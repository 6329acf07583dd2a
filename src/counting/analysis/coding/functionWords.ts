/** Words that say nothing of what an answer is about, English and Welsh, without accents and apostrophes. */
export const functionWords: ReadonlySet<string> = new Set(
  `a about above after again all also always am an and any are around as at be because been before being but by can cant
  could couldnt did didnt do does doesnt doing dont down each even ever every for from get gets getting give go going got
  had has hasnt have havent having he her here him his how i id if ill im in into is isnt it its ive just know like lot
  lots make many me more most much my need needs no nor not nothing now of off on once one only or other our out over
  own people please really same see she should shouldnt so some something such than that thats the their them then
  there theres these they theyre thing things think this those through to too under until up us use used very want was
  wasnt way we well were what when where which while who whole why will with wont would wouldnt you your youre
  ac am ar ati ato bod bydd byddai cael chi da dim dros drwy ddim efo ei eich ein eisiau er eu fel felly fi fod fy fyddai
  gael gan gyda gyfer hefyd heb hi hon hwn hyn iawn ir maen mae mewn mi mor mwy na nad neu ni nid nhw ond oedd oes os pan
  peth pethau pob pobl rhai rhy rydw rwyn sydd sy syn trwy un wedi wrth y ydy ydyn yma yn ym yng yno yr`.split(
    /\s+/,
  ),
);
