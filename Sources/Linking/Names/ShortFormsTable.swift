extension ShortForms {
  /// A line for each name: its spellings, a colon, its short forms; after a semicolon those that are as often
  /// a name of their own (Jack), which suggest and never decide.
  static let list = """
    adelaide: addie ada
    agatha: aggie
    alice/alys: ali
    anastasia: stacey ana
    arnold: arnie
    augustus/augustine: gus
    belinda: bel lindy
    bertram/bertrand: bert
    bridget/brigid: biddy bridie bride
    cassandra: cass cassie
    catriona/katrina: cat trina riona
    christian: chris
    clement: clem
    constance: connie
    edwina: winnie eddie
    emmanuel: manny
    ezekiel: zeke
    euphemia: effie
    ferdinand: ferdie
    francesca: fran frankie
    frederica: freddie
    gilbert: gil bert
    griffith/gruffydd: griff
    gwyneth: gwyn gwen
    helena: lena nell
    henrietta: etta hetty
    ignatius: iggy
    jean: jeannie jeanie
    jemima: mima
    jerome: jerry
    kathleen: kay
    katarzyna: kasia
    lachlan: lachie
    lavinia: vinnie
    leopold: leo
    letitia: lettie
    lindsay/lindsey: lin
    llywelyn: llew
    lydia: lyd liddy
    lynette: lyn
    mabel: may
    magdalena: lena
    marcus: marc
    maria: ria
    marian/marion/marianne: mari
    marjorie/marjory/margery: madge midge marge
    martha: mattie marty
    mary: may
    matthias: matt
    maurice: maury
    mervyn/mervin: merv
    michaela: mick kayla
    millicent: millie
    miranda: randy mandy
    mitchell: mitch
    mortimer: mort
    nathaniel: nathan
    natasha: tash tasha
    norma: norm
    olufemi/oluwafemi: femi
    oluwaseun: seun
    oluwatobi: tobi
    olusegun: segun
    oscar: ossie
    paul: paulie
    rajesh/rajinder/rajendra: raj
    jaswinder/jasvinder: jas
    randolph: randy
    roland: rolly roly
    rudolph: rudy
    sophie: soph
    tabitha: tabby
    tamsin: tam
    thaddeus: tad
    torquil: torq
    vernon: vern
    viola: vi
    wilhelmina: mina willa
    krzysztof: kris krzys
    aleksandra: ola
    malgorzata: gosia
    agnieszka: aga
    jakub: kuba
    muireann/mairead: mair
    siobhan: shiv
    ibrahim: ibby
    abdul: abs
    abigail/abbigail: abby abbie abi gail
    abraham: abe
    adrian: ade
    agnes: aggie nessie
    alan/allan/allen/alun: al
    alasdair/alastair/alistair/alister/alisdair: al ally ali aly
    albert: bert al bertie
    alexander/aleksander: alex alec sandy xander lex al alexis ; alick eck sacha
    alexandra/alexandria: alex sandra lexi alexa ; sasha sandy
    alfred: alf alfie fred
    alison/allison/alyson: ali ally aly
    amanda: mandy mandi
    amelia: millie amy ; mia
    andrea: andi ; andie
    andrew/andreas/andre: andy drew andi
    angela: angie ange
    angus/aonghas: gus
    ann/anne/anna/ana: annie ; nan nancy nannie
    annabel/annabelle: bella annie
    annmarie/annemarie:
    anthony/antony: tony ant tone
    antonia: toni
    archibald: archie archy baldie
    arthur: art arty ; artie
    barbara: barb babs barbie ; bab
    barnaby: barney
    barry/barrie: baz bazza
    bartholomew: bart
    beatrice/beatrix: bea bee trixie
    benedict: ben
    benjamin: ben benny benji
    bernadette: bernie bern detta
    bernard: bernie bern
    bethan/bethany: beth
    bradley: brad
    brian/bryan/brien: bri
    bronwen/bronwyn: bron
    calum/callum: cal
    cameron: cam
    caroline/carolyn/carolin/karolyn: carrie caz caro lyn
    carol/carole: caz
    caitlin/kaitlin/catrin/katrin: cat kat cati
    catherine/katherine/kathryn/catharine/katharine/cathryn/kathrin/katrina/catrina: cath kath cathy kathy kate katie cat kat kit kitty katy cathie kathie katey
    kate/cate: katie katy
    cecilia/cecily: cec celia
    cedric: ced
    charles: charlie chas chuck chaz charley
    charlotte: charlie lottie char lotte
    cheryl/sheryl: chez
    christabel/christobel: chris
    christina/kristina: chris tina chrissie chrissy
    christine/kristine: chris chrissie chrissy tina
    christopher/kristopher: chris kit topher kris
    claire/clare/clair:
    clifford: cliff
    clive:
    colin: col
    conor/connor: con
    cornelius: neil con
    cynthia: cindy cyn
    cyril: cy
    daniel: dan danny
    daniela/daniele/danielle: dani dan danni
    darren/darran/darrin: daz dar
    david: dave davy davey dai davie ; dafydd dewi taffy
    dafydd: dai daf
    deborah/debra/debora: deb debs debbie debby
    denis/dennis: den denny
    denise: den
    derek/derrick/deric: del ; derry
    desmond: des
    diana/diane/dianne: di
    dominic/dominick: dom nick
    donald: don donnie ; donny
    dorothy/dorothea: dot dotty dottie dolly dora thea
    douglas: doug dougie duggie
    duncan: dunc
    dylan: dyl
    edith: edie
    edmund/edmond: ed eddie ned ted
    edward: ed eddie ted teddy ned ; eddy
    edwin: ed eddie win
    eileen/aileen: ; eily
    eirlys:
    eleanor/elinor/eleanore/elena: ellie nell nelly nora ella elly len ; helen ellen
    eliot/elliot/elliott:
    elizabeth/elisabeth/elspeth: liz lizzie lizzy beth betty bet betsy libby bess eliza lisa elsie liza ; elise
    elaine/elayne: lainey
    ellen: nell ellie nellie
    emily: em emmy millie
    emma: em ems
    eric/erik: ; ricky
    ernest: ernie ern
    esther/hester: essie
    ethel: eth
    eugene: gene
    euan/ewan/ewen:
    owain/owen:
    evelyn: evie eve
    felicity: fliss flick flic
    fergus: gus ferg
    fiona: fi fee
    florence: flo florrie flossie
    frances: fran francie franny frankie fanny
    francis: frank fran frankie
    franklin: frank
    frederick/frederic/fredrick: fred freddie freddy rick
    gabriel: gabe
    gabrielle/gabriela: gabby gaby gabi
    gareth: gaz gar ; garry gary
    gary/garry: gaz gazza
    gavin: gav
    gemma/jemma: gem jem
    geoffrey/jeffrey/jeffery/jefferey: geoff jeff
    george: georgie geordie
    georgina/georgia/georgiana: georgie gina
    gerald/gerard/gerrard: gerry jerry ged ger
    geraldine: gerry geri
    gertrude: gert trudy gertie
    gillian/jillian: gill jill gilly jilly
    giuseppe: beppe
    glenn/glen:
    glenys: glen
    glyn/glynn:
    gordon: gord gordy
    graham/graeme/grahame: gray
    gregory/grigor: greg gregor
    gwendoline/gwendolyn/gwenllian: gwen
    gwenda/gwyneth: gwen
    gwilym: gwil will
    hannah/hanna: han
    harold: harry hal
    harriet/harriett: hattie harri ; harry
    harrison/harris: harry
    hayley/haley:
    hector: eck
    heather: hev
    helen/helena: nell ; nellie ellen
    henry: harry hal hank
    herbert: bert herb bertie
    hilary/hillary: hil
    howard: howie
    hubert: bert
    hugh/huw: hughie shug ; hew
    humphrey: humph
    iain/ian:
    ieuan/ifan/ioan: iwan
    imogen: immy imo
    irene: rene renee
    isaac: ike zac
    isabel/isabelle/isabella/isobel: izzy bella issy ; ishbel
    ivor/ifor:
    jacqueline/jacquelyn/jaqueline/jacquline: jackie jacqui jacky jacq jac
    jack: ; jackie jacky
    jacob: jake
    james: jim jimmy jamie jem jimmie ; hamish seamus
    jane/jayne: janey jan ; janie
    janet/janette: jan
    janice/janis: jan
    jason: jay jase
    jean/jeanne: jeanie
    jeanette/jeannette: jean jan
    jeremiah: jerry
    jeremy/jeremie: jez jem jerry
    jennifer/jenifer: jen jenny jennie jenni
    jessica: jess jessie jessy
    joan: joanie
    joanne/joanna/johanna/joann: jo joey
    joceline/jocelyn: joss
    jodie/jody:
    joel:
    john: johnny johnnie ; jon jack jock ian sean shaun evan ieuan ioan
    jonathan/johnathan/jonathon/johnathon: jon jonny jonty ; john
    jolene: jo
    joseph: joe joey
    josephine: jo josie josephin ; josie
    joshua: josh
    joyce: joy
    judith: judy jude judi
    julia/julie/juliet/juliette: jules ju
    julian: jules
    karen/karin/caren: kaz
    katarina/katerina: kat
    kayleigh/kayley: kay
    keith/kieth:
    kelly/kelley:
    kenneth: ken kenny
    kerry/kerrie/keri:
    kevin/kevan: kev
    kieran/kieron/ciaran:
    kimberley/kimberly: kim
    kirsty/kirstie/kirstin/kirsten: kirst
    kathleen/cathleen: kath kathy cath cathy kate
    laurence/lawrence: larry laurie lawrie loz
    lauren: laurie loz
    leanne/leeann: lee
    leighton: leigh
    leonard: len lenny leo
    leonora: nora
    leslie/lesley: les
    lewis/louis/llewis: lou lew louie
    lilian/lillian/lily: lil lily lilly
    linda/lynda: lin lyn lindy lynn
    lindsay/lindsey/lyndsay/lyndsey/linsey: linds
    llewellyn/llewelyn: llew
    lorraine/loraine: lori lol
    louise/louisa: lou lulu
    lucinda: lucy cindy lucie
    lucy/lucie/lucille: lu
    luke/lucas:
    lydia: liddy
    lynne/lynn/lyn/lynette:
    mackenzie: mac
    madeleine/madeline/madelaine: maddy maddie
    malcolm/malcom: malc mal
    margaret/margaretta/margret/marged: maggie meg peggy marge margie mags margot greta madge peg ; maisie rita megan
    maria/marie/mari:
    marian/marion/marianne:
    marilyn: mari lyn
    marjorie/margery: marge
    mark/marc/marcus:
    martha: marty
    martin/martyn: mart marty
    mary: molly polly moll
    mathew/matthew/mattew: matt mat matty
    matilda/mathilda: tilly mattie
    maureen: mo
    maurice/morris: mo
    maxwell/maximilian: max
    maxine: max
    melanie: mel
    melissa: mel lissa
    melvyn/melvin: mel
    michael/micheal: mike mick micky mickey mikey
    michelle/michele: shell shelly chelle
    mihangel:
    miranda: mandy randa
    miriam/myriam: mim mimi
    mohammed/mohammad/muhammad/mohamed/mohamad/muhammed: mo mohd
    morag:
    mildred: millie
    monica: mon
    montgomery/montague: monty
    nadine:
    natalie/nathalie/natalia: nat
    nathan/nathaniel: nat nate
    natasha: tasha nat
    neil/neal/niall/nial:
    neville: nev
    nicholas/nicolas: nick nicky nico nik
    nicola/nichola/nicole: nicky nikki nic nicki nickie
    nigel: nige
    noel:
    norman: norm
    nora/norah/noreen:
    oliver: ollie oli olly
    olivia: liv livvy ollie
    oscar:
    oswald: ozzie oz
    pamela: pam pammie
    patricia: pat patsy tricia trish patti patty paddy
    patrick/padraig/padraic: pat paddy rick
    paul:
    paula/pauline:
    penelope: penny pen
    percival: percy
    peter: pete
    petra:
    philip/phillip: phil pip
    philippa/phillipa/phillippa: pippa pip phil
    phyllis: phyl phil
    priscilla: cilla
    prudence: prue pru
    rachel/rachael/rachell: rach
    raymond/raymund: ray
    rebecca/rebekah: becky becca bex beck
    reginald: reg reggie rex
    rhiannon: rhi
    rhian/rhianwen:
    richard: rich dick rick ricky richie dickie rik
    robert: rob bob bobby robbie robby bert bobbie ; robin
    roberta: bobbie
    roderick/roderic/rhodri: rod roddy rory
    rodney: rod
    roger/rodger: rog
    roland/rowland: roly rollo
    ronald/ranald: ron ronnie ; ronny
    rosalind/rosalyn/rosalynd: ros roz rose
    rosamund/rosamond: ros roz rose
    rosemary/rosemarie: rosie rose romy ro
    rose/rosa: rosie
    rowena: ro
    roxanne: roxy
    rupert:
    russell/russel: russ rusty
    ruth: ruthie
    ryan:
    sally: sal
    samantha: sam sammy
    samuel: sam sammy
    sarah/sara: sal sadie ; sally
    sandra: sandy sandie
    sebastian: seb bastian
    selina/selena: lina
    shane/shayne:
    sharon/sharron: shaz shar
    sean/shaun/shawn:
    sheila/shelagh/sheelagh:
    shirley: shirl
    sidney/sydney: sid syd
    sian/shan: ; jane
    simon: si simes
    simone: sim
    solomon: sol
    sophia/sophie/sofia: soph
    stanley: stan
    stephanie/steffanie/stefanie: steph stef stephie
    stephen/steven/stephan/stefan/steffan: steve stevie ste steff
    stewart/stuart: stu stew
    susan/susanne/suzanne/susanna/susannah/suzanna: sue susie suzie suzy suze sukie
    sylvia/silvia: syl sylv
    tamara: tam tammy
    terence/terrence/terrance: terry tel
    teresa/theresa/therese: terry tess tessa terri
    thelma:
    theodore/theodora: theo ted teddy thea
    thomas/tomos: tom tommy tam thom ; twm
    timothy: tim timmy
    tobias/toby:
    tracey/tracy/tracie: trace
    trevor/trefor: trev
    una/oonagh:
    ursula:
    valerie: val
    vanessa: ness nessa
    vera:
    veronica: ron ronnie vron ; vera
    victor: vic
    victoria: vicky vicki vikki vic tori vickie tory viki
    vincent: vince vin vinny
    violet: vi
    virginia: ginny ginnie
    vivian/vivien/vivienne: viv
    wallace: wally
    walter: wally walt wat
    warren: waz
    wendy:
    wilfred/wilfrid: wilf fred
    william/wiliam: bill will billy willie willy liam wil wills ; gwilym
    winifred: win winnie freda
    winston: win
    yvonne/evonne: eve von
    zachary/zachariah: zac zach zack zak
    zoe/zoey:
    """
}
