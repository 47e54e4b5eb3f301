/// The letters that fold to others: those of the Latin, Greek and Cyrillic blocks, ligatures, raised and lowered digits, and
/// letters of full width.
///
/// Made from Unicode's data by the rule that the search's script applies: compatibility decomposition, marks dropped,
/// lower case, and letters that do not decompose (ß, æ, ø, ł …) spelled out. What is not in the table folds to lower case.
enum FoldingTable {
  static let folded: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for group in groups.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      guard let colon = group.firstIndex(of: ":") else { continue }
      let base = Array(group[..<colon].utf8)
      for scalar in group[group.index(after: colon)...].unicodeScalars { table[scalar.value] = base }
    }
    return table
  }()

  /// `base:letters`, apart by spaces.
  private static let groups = """
    0:⁰₀０ 1:¹₁１ 2:²₂２ 3:³₃３ 4:⁴₄４ 5:⁵₅５ 6:⁶₆６ 7:⁷₇７ 8:⁸₈８ 9:⁹₉９
    a:ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặₐＡａ ae:ÆæǢǣǼǽ aʾ:ẚ b:ḂḃḄḅḆḇＢｂ
    c:ÇçĆćĈĉĊċČčḈḉＣｃ d:ÐðĎďĐđḊḋḌḍḎḏḐḑḒḓＤｄ dz:ǄǅǆǱǲǳ
    e:ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệₑＥｅ f:ḞḟＦｆ ff:ﬀ ffi:ﬃ ffl:ﬄ fi:ﬁ fl:ﬂ
    g:ĜĝĞğĠġĢģǦǧǴǵḠḡＧｇ h:ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖₕＨｈ i:ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊịⁱＩｉ ij:Ĳĳ j:ĴĵǰＪｊ
    k:ĶķǨǩḰḱḲḳḴḵₖＫｋ l:ĹĺĻļĽľĿŀŁłḶḷḸḹḺḻḼḽₗＬｌ lj:Ǉǈǉ m:ḾḿṀṁṂṃₘＭｍ n:ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋⁿₙＮｎ nj:Ǌǋǌ
    o:ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợₒＯｏ oe:Œœ p:ṔṕṖṗₚＰｐ q:Ｑｑ
    r:ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟＲｒ s:ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛₛＳｓ ss:ßẞ st:ﬅﬆ t:ŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗₜＴｔ th:Þþ
    u:ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰựＵｕ v:ṼṽṾṿＶｖ w:ŴŵẀẁẂẃẄẅẆẇẈẉẘＷｗ
    x:ẊẋẌẍₓＸｘ y:ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹＹｙ z:ŹźŻżŽžẐẑẒẓẔẕＺｚ ə:ₔ ʒ:Ǯǯ ʹ:ʹ ʼn:ŉ
    α:ΆάἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏὰάᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾰᾱᾲᾳᾴᾶᾷᾸᾹᾺΆᾼ β:ϐ ε:ΈέϵἐἑἒἓἔἕἘἙἚἛἜἝὲέῈΈ
    η:ΉήἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὴήᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟῂῃῄῆῇῊΉῌ θ:ϑ ι:ΊΐΪίϊἰἱἲἳἴἵἶἷἸἹἺἻἼἽἾἿὶίιῐῑῒΐῖῗῘῙῚΊ κ:ϰ
    ο:ΌόὀὁὂὃὄὅὈὉὊὋὌὍὸόῸΌ π:ϖ ρ:ϱῤῥῬ σ:ςϲϹ υ:ΎΫΰϋύϒϓϔὐὑὒὓὔὕὖὗὙὛὝὟὺύῠῡῢΰῦῧῨῩῪΎ φ:ϕ
    ω:ΏώὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὼώᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯῲῳῴῶῷῺΏῼ а:ӐӑӒӓ г:Ѓѓ е:ЀЁѐёӖӗ ж:ӁӂӜӝ з:Ӟӟ и:ЍЙйѝӢӣӤӥ к:Ќќ о:Ӧӧ
    у:ЎўӮӯӰӱӲӳ ч:Ӵӵ ы:Ӹӹ э:Ӭӭ і:Її ѵ:Ѷѷ ә:Ӛӛ ө:Ӫӫ
    """
}
