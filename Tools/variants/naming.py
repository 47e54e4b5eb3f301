"""Other names for the people, the bodies and the places of a document: rare ones, in no list of sitegen's."""
import re

MONTHS = "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split()

FORENAMES = """
Adaeze Aneirin Agnieszka Ailpein Ayodele Anwen Anne-Wietske Bronisław Beathag Babatunde Brechtje Bhavesh Caoilfhionn Ceinwen
Chukwudi Czesława Cadfan Dilys-Haf Devika Dubhghlas Domhnall Drusiana Eluned Eghosa Ewelina Emeka Eirlys Folasade Feardorcha
Ffion Fadzai Floortje Gwenllian Grzegorz Gobnait Ganesh Geertje Heledd Harshad Hyacinthe Hendrikje Halszka Ifeoma Iorwerth
Ireneusz Iseabail Ikechukwu Jadwiga Jorrit Jeetendra Jaiyeola Jan-Willem Kehinde Krystyna Kwabena Katarzyna Kuljit Llinos
Lavanya Lechosław Lubabalo Lourenço Morwenna Małgorzata Muirgheal Mthunzi Mei-Xing Nkechi Nerys Narayani Nuruddin Neeltje
Olamide Oighrig Obinna Osgyth Oluwaseun Przemysław Parvati Padrig Phindile Pieternel Quamina Qiuling Quirijn Rhydian
Ruairidh Radosława Ranjit Roelof Seonaidh Suravi Szczepan Sadhbh Sijbrand Taliesin Temitope Thirza Tjeerd Toirdhealbhach
Uchenna Urszula Unathi Uilleam Vasanthi Violante Vuyisile Vlasta Wanjiku Wojciech Waqar Wiebke Xiuying Xolani Yewande Ysolde
Yuping Ynyr Zbigniew Zofia Zanele Zhenyu
""".split()

SURNAMES = """
Adegbite Achterberg Arkuszewski Anwyl Ajibola-Fenn Bhattacharjee Brzozowski Bevilaqua Bojarczuk Baruwa Czajkowski
Chukwuemeka Cadwgan Carvalhosa Chattopadhyay Dziedzic Dlamini Drwięga Dhillonwal Duijvestein Eluwa Eijkelboom Ebrahimzai
Etxeberria Edwardes-Pryce Falana Figueiredo Faszczewski Fenstermaker Ffoulkes Gbadamosi Grzelak Gopalakrishna Geldermans
Gwernyfed Hrycyszyn Huws-Lloyd Heemskerk Hamzat Heydrichova Iyengar Igwebuike Idzikowski Ifanshire Jankowiak Jagtiani Jimoh
Jongbloed Jeyaretnam Krzywicki Kuiperij Kumarasamy Kwarteng-Obi Kaczor Llewelyn-Wynne Ługowski Lwanga Lakhanpal Leeuwenhoek
McGilvannan Mwangola Mudalige Maciejak MacAskaig Nwachukwu Ng Niedźwiecki Nankivell Natarajan O’Muirgheasa Oosterhuis
Ogunbanjo Olszański Okwuosa Pszczółkowski Phadnis Przybyla Penhaligan Pieterszoon Quansah Qureshani Quarcoo Rzepka
Ramanujan Rhydderch Ravenhorst Ruadhán Szymborski Sowande Srinivasan Sijpesteijn Siwek Tshabalala Trzaska Tregenna
Thirunavukkarasu Teixeirinha Uzoma Ubogu Uijterwaal Ullalkar Venkataraman Vlaemynck Vasconcelos Vrscaj Wnuk Wijesinghe
Wróblewicz Wolstenkroft Wynn-Parri Xu Ximenes Yeboah Yzerbyt Yaremchuk Zhou Zwierzchowski Zaragosa Zondervan
""".split()

# For people whose initials are not written by themselves: surnames of several words.
PARTICLES = ["van der Meulen", "van den Eijnde", "de Sá", "da Conceição", "Ní Bhraonáin", "Mac an tSaoir", "Nic Dhòmhnaill",
             "Ó Cléirigh", "ap Rhydderch", "du Plessis", "ten Hoeve", "Le Brocq", "D’Arcangelo", "McIlwraith", "O’Shaughnessy"]

PLACES = """
Threlkeldby Ynysgarreg Quernmorwick Zealhampton Uxmoor Obthorpe Dwyrwern Scarvagh Knockmarren Wyverholt Hrafnsdale Eglwysfawr
Iwernetoft Jarveshaw Fawdonrigg Mundefold Pluckhurst Ullesmere Grizemire Nethercarse Ballinvarrig Cwmdulas Ystraddu Vobsterley
""".split()

COMMON = set("""
parish council town city borough district county community board committee sub-committee subcommittee group forum trust
trustees governors governing body partnership association society club cabinet executive panel authority commission working
party task project steering management finance planning personnel staffing general purposes policy resources environment
highways licensing audit scrutiny overview health wellbeing and of the for in at to on a an & with meeting annual ordinary
extraordinary special full joint advisory liaison internal drainage national park foundation learning academy school primary
secondary college church hall village memorial pavilion centre center community room rooms library office offices house
chamber chambers civic guildhall road street lane avenue way close green square gardens sports playing field fields social
select technical standards team teams online zoom video conference residents tenants housing nhs clinical group library
upper lower north south east west northern southern eastern western new old great little st saint house grange institute
services service police fire rescue transport education children adult adults people young youth arts culture leisure open
space spaces staff director directors members member decision decisions leader highways force forces select selectboard
ambulance constabulary emergency cyngor cymuned tref sir neuadd y yr eglwys town's trust's holders ward region regional state local public e.v ltd limited inc plc llp company
""".split())

PLACE_WORDS = r"(?:Road|Rd|Lane|Street|St|Close|Avenue|House|Farm|Hall|Park|Way|Council|School|Ltd|Church|Green|Hill|Court|Drive|Barn|Cottage|Bridge|Lodge|Mill|Wood|Field|Centre|Club|Terrace|Gardens|Square|Trust|Solicitors|Associates|Fen|Report|Room|Pond|Brook|Corner)"


def swap(text, table):
    """The text with words replaced, each in the case it stands in."""
    if not table:
        return text
    alternatives = "|".join(re.escape(k) for k in sorted(table, key=len, reverse=True))
    pattern = re.compile(r"(?<![\w’'@./-])(" + alternatives + "|" + alternatives.upper() + r")(?!\w)")
    upper = {k.upper(): v.upper() for k, v in table.items()}
    return pattern.sub(lambda m: table.get(m[1]) or upper[m[1]], text)


def is_initial(word):
    return re.fullmatch(r"(?:[A-Z]\.?-?){1,4}", word) is not None


def parts(entry):
    """Forenames and surname of an entry of the truth; neither where the name is no such thing."""
    name = re.sub(r"\s*\(.*?\)|,.*", "", entry["name"])
    words = [w for w in name.split() if not re.fullmatch(r"[A-Z]{2,4}|Jr\.?|Sr\.?", w) or w == name.split()[0]]
    if not words or any(not re.fullmatch(r"[A-Z][\w’'.-]*|van|der|den|de|da|du|von|la|ap|le", w) for w in words):
        return [], None
    if len(words) == 1:
        if entry.get("honorific"):
            return [], words[0]
        return ([words[0]], None) if words[0] != words[0].upper() else ([], None)
    cut = len(words) - 1
    while cut > 1 and re.fullmatch(r"van|der|den|de|da|du|von|la|ap|le|Ní|Nic|Mac|Ó|Mc|St|Van|De|Le|Du", words[cut - 1]):
        cut -= 1
    return [w for w in words[:cut] if not is_initial(w)], " ".join(words[cut:])


def names(document, random):
    """Every person gets a rare forename and surname; initials stay, and with them what stands in columns and brackets."""
    truth, text = document.truth, document.text
    if not document.is_minutes or len(truth.get("attendance", [])) < 3:
        return None
    elsewhere = " ".join(str(x) for x in [truth.get("body"), truth.get("venue")] + [i["title"] for i in truth["items"]]
                         + [a.get(k) for a in truth["attendance"] for k in ("organisation", "role")]).casefold()
    people = [parts(x) for x in truth["attendance"]]
    firsts = {w for f, _ in people for w in f}
    lasts = {s for _, s in people if s}

    def is_free(word, also_alone):
        low = word.casefold()
        if low in MONTHS or word in firsts and word in lasts or re.search(r"(?<!\w)" + re.escape(low) + r"(?!\w)", elsewhere):
            return False
        return not re.search(r"(?<![\w@.])" + re.escape(low) + r"(?!\w)", text) and not re.search(re.escape(word) + r"\s+" + PLACE_WORDS + r"\b", text) or not also_alone

    table, taken = {}, set()

    def choose(pool, word):
        same = [x for x in pool if fold_letter(x) == fold_letter(word) and x not in taken and x.casefold() not in text.casefold()]
        choice = random.choice(same) if same else None
        taken.add(choice)
        return choice

    # "FrQ" beside "Freda Quill": two letters of the forename are written, so it keeps them.
    kept = {w for w in firsts if re.search(r"(?<!\w)" + w[:2] + r"[A-Z](?!\w)", text)}
    for word in sorted(firsts - kept):
        if is_free(word, True) and (new := choose(FORENAMES, word)):
            table[word] = new
    for word in sorted(lasts):
        if not is_free(word, True):
            continue
        alone = any(s == word and re.search(r"(?<!\w)" + r"\W?".join([*(w[0] for w in f), word[0]]) + r"(?!\w)", text) for f, s in people if f) or re.search(r"\(\w?\w?" + word[0] + r"\)", text)
        new = random.choice(PARTICLES) if not alone and random.random() < 0.2 else None
        if new is None or new in taken:
            new = choose(SURNAMES, word)
        if new:
            table[word] = new
            taken.add(new)
    reached = sum(1 for f, s in people if s in table or any(w in table for w in f))
    if reached * 10 < len(people) * 6:
        return None
    return document.rewritten(lambda x: swap(x, table))


def fold_letter(word):
    return {"Ł": "L", "Ó": "O", "D": "D"}.get(word[0].upper(), word[0].upper())


def places(document, random):
    """The proper parts of the names of body, venue and organisations become rare ones."""
    truth, text = document.truth, document.text
    if not document.is_minutes:
        return None
    named = [truth.get("body"), truth.get("venue")] + [x.get("organisation") for x in truth.get("attendance", [])]
    people = {w.casefold() for x in truth.get("attendance", []) for w in re.split(r"[\s-]+", x["name"])}
    words = {w for n in named if n for w in re.findall(r"[A-Z][a-z’']{3,}|[A-Z]{6,}", str(n))}
    words = {w for w in words if w.casefold() not in COMMON and w.casefold() not in people
             and not re.search(r"(?<!\w)" + w.casefold() + r"(?!\w)", text)}
    pool = [x for x in PLACES if x.casefold() not in text.casefold()]
    random.shuffle(pool)
    words = {w.capitalize() if w.isupper() else w for w in words}
    table = dict(zip(sorted(words), pool))
    return document.rewritten(lambda x: swap(x, table)) if table else None
