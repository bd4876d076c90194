"""The window: the only part that knows Qt.

Screens are put together from these parts; none of them knows a plan or a service.

- `theme.apply(app, Scheme.SYSTEM, FontSize.MEDIUM)` once; `i18n.install(app)` beside it.
- `icons.icon("print")`, `fonts.font(Role.LABEL, strong=True)`, `tokens.tokens_of(palette)`.
- `widgets.buttons`: `Button("Trình ký", kind=Kind.PRIMARY, icon_name="send", on_click=f)`,
  `icon_button("undo", "Hoàn tác", key="Ctrl+Z")`, `SegmentedSwitch(("Tháng", "Năm"), "Kiểu xem")`.
- `widgets.fields`: `LabelledField("Hạn", QLineEdit())` with `set_error(sentence, mend)`,
  `SearchField("Tìm hoạt động", key="Ctrl+F")`, `Words` for every label, `Mark`.
- `widgets.time_field.TimeField(describe)`: `describe(text)` returns `Chip`s.
- `widgets.chip_field.ChipField(choices, chips)` of `UnitChip`s; signal `changed(tuple)`.
- `widgets.panels`: `Card("Tiêu đề")` with `body`, `SidePanel`, `PageHead("Kế hoạch")` with
  `add_action`, `StatusLine` with `set_keys`, `Ground("bg")`, `count_badge("4 việc")`.
- `widgets.notices`: `Banner().tell(Level.WARNING, sentence, advice, (Offer(verb, do),))`,
  `Toast(page).tell(sentence)` with `undo_requested`.
- `widgets.rail.Rail((RailItem("plans", "Kế hoạch", "plan"), …))`; signal `chosen(key)`.
- `widgets.empty.EmptyState(title, text, (DoorCard(…),))`; `widgets.small`: `PercentBar`,
  `FiveSteps`, `Swatch`; `widgets.job_bar.JobBar(jobs)`.
- `widgets.page_view.PageView().show_pdf(data)`: the pages of a PDF, `set_marks((PageMark(…),))`,
  signal `clicked(page, x_pt, y_pt)`; `widgets.page_bar.PageBar(view)` is its head.
- `calendar.month_view.MonthView(2024, 4)`: `set_items(CalendarItem…)`, `set_notes(DayNote…)`,
  `set_peaks(PeakBand…)`; signals `opened(id)`, `day_opened(date)`, `month_wanted(year, month)`.
- `paint`: the `paint_*` functions for delegates and for print.
- Gateways, given to each screen: `dialogs.Dialogs` (`QtDialogs(window)`), `problems.Problems`
  (`Problems(banner, log)`), `jobs.Jobs` (`Jobs(problems).run(work, title=…, done=…)`).
"""
