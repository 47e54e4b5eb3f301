/// Every name that the pages give to templates, at whatever depth; docs/templates.md tells what each is.
///
/// A template that names anything else is mistaken. The test of that documentation keeps this list equal to what pages
/// give; with SITEGEN_REWRITE set it writes it anew.
enum TemplateNames {
  static let all: Set<String> = Set(list.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let list = """
    accuracy accuracy_facts action actions affiliations after aliases all all_gaps all_headings all_href
    all_silent all_threads all_unread anchor answered apologies apologies_note as_of as_written asked
    attendance attendance_corrections attendance_note attended axis base because before bodies body
    body_href breadcrumbs broader business_href calendar canonical caption card_image card_type cells
    changed changes citation code colour columns confidence considered contact contact_href contents
    contents_heading corrected_fields corrections corrects count coverage current cut data date day
    day_text decided decisions decisions_href declarations declarations_note declared description
    destination drafts due earlier earlier_item effect effect_label effects elsewhere entries example
    examples facet facts feed field figures file foot format full_day gaps grid grids groups has_actions
    has_affiliations has_asked has_attendance_corrections has_attended has_bodies has_changes
    has_columns has_considered has_contents has_corrections has_corrects has_database has_decisions
    has_declarations has_declared has_drafts has_gaps has_headings has_item_papers has_items
    has_meetings has_members has_mentions has_missing has_motions has_named_in has_names has_namesakes
    has_narrower has_neighbours has_organisation has_organisations has_other has_others has_papers
    has_parts has_pauses has_people has_problems has_reasons has_references has_series has_short_forms
    has_silent has_standing has_themes has_threads has_unread has_who heading headings headings_count
    held held_back here holes home href href_gaps href_headings href_silent href_unread icon id index
    interest is_bare is_cut is_document is_draft is_home is_member is_standing is_whole iso item
    item_href item_lang item_papers items json_ld jump jump_letters key kicker kind label lang language
    later later_item latest lead left_out legend letter letters licence licence_url line line_href lines
    links listed logo long mark meeting meeting_href meetings meetings_count meetings_href meets members
    members_note mentions missing missing_facts mistake_href more motions n name named_in names
    namesakes narrower navigation newest note now number of opensearch organisation organisation_href
    organisations origin origin_href other other_href others outcome own_text owner page papers
    papers_heading parent parts people picture problems proposer public publisher reading reason
    references rest restricted role rows scale script search seconder series setting sha256 short
    short_forms show_item show_meeting silent site site_data size source sources span spells spelt
    spelt_href standing status strip style summary t tables target target_address text text_heading
    text_lang themes themes_href there thread threads through_years timeline title told topics
    touch_icon trail unclassified unclassified_href unread value views votes was why window_title
    withdrew within words year years
    """
}
