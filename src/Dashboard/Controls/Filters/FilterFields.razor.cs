using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Controls.Filters;

/// <summary>A field for each thing that can be filtered by.</summary>
public sealed partial class FilterFields
{
    // The browser closes one menu as another is opened.
    private string? _open;

    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public required ReportView View { get; set; }

    /// <summary>What the reader may filter by.</summary>
    [Parameter, EditorRequired]
    public required FilterChoices Choices { get; set; }

    /// <summary>Today in the reporting zone.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>The address of this page with another view.</summary>
    [Parameter, EditorRequired]
    public required Func<ReportView, string> Href { get; set; }

    /// <summary>The one survey that the page is about, which then cannot be chosen; null for both.</summary>
    [Parameter]
    public SurveyKind? Survey { get; set; }

    /// <summary>Whether the page can be filtered by the language of comments.</summary>
    [Parameter]
    public bool HasLanguages { get; set; }

    /// <summary>Whether single answers are listed: nothing is compared there, and nothing drawn over time.</summary>
    [Parameter]
    public bool ListsAnswers { get; set; }

    /// <summary>Another view is asked for.</summary>
    [Parameter]
    public EventCallback<ReportView> OnChange { get; set; }

    private ReportFilter Filter => View.Filter;

    private bool HasClock => Filter is not { Weekdays.IsEmpty: true, Hours.IsEmpty: true };

    private bool HasSurveys =>
        Filter.Kind is not null || Choices.Questions.Select(question => question.Kind).Distinct().Count() != 1;

    private bool HasFamilies =>
        !Filter.Families.IsEmpty || Choices.Questions.Select(question => question.Family).Distinct().Count() != 1;

    private IReadOnlyList<Choice> FamilyChoices => FilterOptions.Families(Filter, Survey);

    private Chosen<int> Families => Chosen.Of(Filter.Families.Values.Select(family => (int)family));

    private Task ShowFamiliesAsync(Chosen<int> ids) =>
        OnChange.InvokeAsync(FilterChange.Families(View, Chosen.Of(ids.Values.Select(id => (QuestionFamily)id))));

    private Chosen<int> ChosenSegments => Chosen.Of(Segments.In(Filter.Scores).Select(segment => (int)segment));

    private Task ShowSegmentsAsync(Chosen<int> ids) =>
        OnChange.InvokeAsync(FilterChange.OfSegments(View, [.. ids.Values.Select(id => (Segment)id)]));

    private Chosen<int> Languages => Chosen.Of(Filter.Languages.Values.Select(language => (int)language));

    private Task ShowLanguagesAsync(Chosen<int> ids) =>
        OnChange.InvokeAsync(FilterChange.Languages(View, Chosen.Of(ids.Values.Select(id => (CommentLanguage)id))));

    // To choose the only one there is leaves nothing out.
    private static bool Narrows(IReadOnlyList<Choice> choices, Chosen<int> chosen) => choices.Count > 1 || !chosen.IsEmpty;

    // That one menu was closed may be heard after that another was opened.
    private void Toggle(string name, MenuToggleEventArgs toggled)
    {
        if (toggled.IsOpen)
            _open = name;
        else if (string.Equals(_open, name, StringComparison.Ordinal))
            _open = null;
    }
}
