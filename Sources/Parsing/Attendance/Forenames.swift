/// Forenames that are common in the English-speaking countries, as evidence that a run of capitalised words is one of people.
///
/// Evidence only: a name that is not here is a name all the same.
let forenames: WordSet = {
  let text =
    """
    aaron abbie abdul abigail adam adele adrian agnes ahmed aidan aileen alan alasdair alastair albert alec alex
    alexander alexandra alf alfred ali alice alison alistair allan allen amanda amber amelia amy andrea andrew andy
    angela angus anita ann anna anne annette annie anthony antony archie arthur ashley audrey barbara barrie barry
    basil beatrice ben benjamin bernadette bernard bert beryl beth betty beverley bill billy bob brenda brendan brian
    bridget bruce bryan bryn callum cameron carl carla carol carole caroline caroline catherine cathy cecilia charles
    charlie charlotte cheryl chloe chris christian christina christine christopher clair claire clare clifford clive
    colin connor craig cynthia daisy dale damian dan daniel danny daphne darren dave david dawn dean debbie deborah
    deirdre denis denise dennis derek desmond diana diane dianne dick dominic don donald donna doreen doris dorothy
    doug douglas duncan dylan eamonn ed eddie edith edmund edna edward edwin eileen elaine eleanor elizabeth ella
    ellen ellie emily emma eric erica erin ernest esther eva evan eve evelyn ewan faye felicity fergus finlay fiona
    flora frances francis frank fraser fred frederick freya gareth gary gavin gayle gemma gene geoff geoffrey george
    georgina gerald geraldine gerard gerry gillian gina gladys glen glenn gloria glyn gordon grace graeme graham grant
    greg gregor gregory guy gwen gwyn hamish hannah harold harriet harry hayley hazel heather hector heidi helen
    henry hilary holly howard hugh hugo huw iain ian imran ingrid irene iris isabel isabella isla ivan ivor jack
    jackie jacob jacqueline jade jake james jamie jan jane janet janette janice jason jay jean jeff jeffrey jen jenni
    jennifer jenny jeremy jerry jess jessica jill jim jimmy jo joan joanna joanne jocelyn joe joel john johnny jon
    jonathan jordan joseph josephine josh joshua joy joyce jude judith judy julia julian julie june justin karen karl
    kate katharine katherine kathleen kathryn kathy katie katy kay keith kelly ken kenneth kenny kerry kevin kim
    kirsteen kirsten kirsty kit kristin kurt kyle larry laura lauren laurence laurie lawrence leah lee leo leon
    leonard leslie lesley lewis liam lilian lily linda lindsay lisa liz lloyd lois lorna lorraine louis louise luca
    lucy luke lydia lynda lyn lynn lynne mabel madeleine maggie mairi malcolm mandy marc marcus margaret margery
    maria marian marie marilyn marion mark marjorie martha martin martyn mary mathew matt matthew maureen maurice
    mavis max maxine meg megan mel melanie melissa mhairi michael michele michelle mick mike millie miranda miriam
    mohammed moira molly monica morag morgan muhammad muriel murdo murray myra nadia nancy naomi natalie natasha
    nathan neil nell nicholas nick nicky nicola nigel nina noel nora norma norman olive oliver olivia oscar owen
    pam pamela pat patricia patrick paul paula pauline peggy penny percy pete peter phil philip phillip phillipa
    philippa phoebe phyllis polly priya rachael rachel ralph ray raymond rebecca reg reginald rhian rhys richard rick
    rita rob robbie robert roberta robin rod roderick rodney roger roland ron ronald rory ros rosalind rose rosemary
    rosie ross rowan roy rupert russell ruth ryan sally sam samantha samuel sandra sandy sanjay sara sarah saul scott
    sean sebastian shane shaun sheena sheila shelagh shirley shona sian sidney simon sonia sophia sophie stan stanley
    stella stephanie stephen steve steven stewart stuart sue susan susanna susannah susanne suzanne sylvia tanya tara
    ted teresa terence terry tessa thelma theo theresa thomas tim timothy tina toby todd tom tommy toni tony tracey
    tracy trevor trudy una ursula val valerie vanessa vera vernon veronica vic vicki vicky victor victoria vince
    vincent viola violet virginia vivien vivienne walter wayne wendy wilf wilfred will william willie winifred
    yvette yvonne zara zoe
    """
  return WordSet(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}()
