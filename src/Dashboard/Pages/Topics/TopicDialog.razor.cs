using Dashboard.Controls.Dialogs;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Planning.Topics;
using Dashboard.Data.Reporting.Topics;
using Dashboard.Formats;
using Dashboard.ResultPages.Scope;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Topics;

/// <summary>
/// Makes a topic, changes it, merges it into another or deletes it. What somebody else has changed meanwhile is told first.
/// </summary>
public sealed partial class TopicDialog
{
    private TopicEntry? _known;
    private IReadOnlyList<TopicEntry> _all = [];
    private IReadOnlyList<TopicSuggestion>? _suggestions;
    private TopicOutcome? _refused;
    private string _name = "";
    private string _words = "";
    private int _into;

    /// <summary>Who looks, and at what.</summary>
    [Parameter, EditorRequired]
    public required ResultScope Scope { get; set; }

    /// <summary>The topic to change; null makes a new one.</summary>
    [Parameter]
    public TopicEntry? Topic { get; set; }

    /// <summary>The word that a new topic begins with; null for none.</summary>
    [Parameter]
    public string? Word { get; set; }

    [Inject]
    internal TopicEditor Editor { get; init; } = null!;

    [Inject]
    internal TopicReader Topics { get; init; } = null!;

    [Inject]
    internal TopicSuggestionsQuery Suggestions { get; init; } = null!;

    private IReadOnlyList<TopicEntry> Others => [.. _all.Where(topic => topic.Id != _known?.Id)];

    private IReadOnlyList<string> Phrases => [.. _words.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private IReadOnlyList<TopicSuggestion> Offered =>
        [.. (_suggestions ?? []).Where(word => !Phrases.Contains(word.Text, StringComparer.OrdinalIgnoreCase))];

    private string NameCounter => $"{Numbers.Count(_name.Length)} / {Numbers.Count(TopicRules.LongestName)}";

    private string WordCounter => $"{Numbers.Count(Phrases.Count)} / {Numbers.Count(TopicRules.MostPhrases)}";

    private string? NameError => _refused is
    {
        Problem: TopicProblem.NameMissing or TopicProblem.NameTooLong or TopicProblem.NameTaken
    } refused
        ? TopicTexts.Of(refused)
        : null;

    private string? WordsError => _refused is
    {
        Problem: TopicProblem.WordsMissing or TopicProblem.WordTooLong or TopicProblem.WordSaysNothing or TopicProblem.TooManyWords
    } refused
        ? TopicTexts.Of(refused)
        : null;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _known = Topic;
        (_name, _words) = Topic is { } topic ? (topic.Name, string.Join('\n', topic.Phrases)) : ("", Word ?? "");
        var viewer = await Viewers.CurrentAsync(Left);
        _all = await Topics.RunAsync(viewer, Left);
        await SuggestAsync(viewer);
    }

    private void Touched() => _refused = null;

    // Of a new topic without a word nothing can stand beside it yet.
    private async Task SuggestAsync(Viewer viewer) => _suggestions = Phrases.Count == 0
        ? await Suggestions.ForNewTopicAsync(viewer, Scope.Filter, Left)
        : await Suggestions.ForTopicAsync(viewer, Scope.Filter, Phrases, Left);

    private async Task AddWordAsync(string word)
    {
        _words = string.Join('\n', [.. Phrases, word]);
        Touched();
        if (Phrases.Count == 1)
            await SuggestAsync(await Viewers.CurrentAsync(Left));
    }

    private async Task SaveAsync()
    {
        var draft = new TopicDraft(_name, Phrases);
        if (_into != 0)
            await MergeAsync();
        else if (_known is { } known)
            await WriteAsync(viewer => Editor.ChangeAsync(viewer, known, draft, Left), TopicsWords.Saved);
        else
            await WriteAsync(viewer => Editor.AddAsync(viewer, draft, Left), TopicsWords.Saved);
    }

    private async Task MergeAsync()
    {
        if (_known is not { } known || Others.FirstOrDefault(topic => topic.Id == _into) is not { } into)
            return;
        var question = new Confirmation(Formats.Phrases.Of(TopicsWords.MergeQuestion, known.Name, into.Name), TopicsWords.Merge)
        {
            Note = TopicsWords.MergeNote,
        };
        if (await Dialogs.AskAsync(question, Left))
            await WriteAsync(viewer => Editor.MergeAsync(viewer, known, into, Left), TopicsWords.Saved);
    }

    private async Task DeleteAsync()
    {
        var question = new Confirmation(Formats.Phrases.Of(TopicsWords.DeleteQuestion, _known!.Name), TopicsWords.Delete)
        {
            Note = TopicsWords.DeleteNote,
        };
        if (await Dialogs.AskAsync(question, Left))
            await WriteAsync(viewer => Editor.RemoveAsync(viewer, _known, Left), TopicsWords.Deleted);
    }

    private Task WriteAsync(Func<Viewer, Task<TopicOutcome>> act, string done)
    {
        Touched();
        return DoAsync(async viewer => await ShowAsync(await act(viewer)), done);
    }

    // What is wrong with a field stands beside it, and nothing was done then either.
    private async Task<Outcome?> ShowAsync(TopicOutcome outcome)
    {
        if (outcome.Problem is TopicProblem.None)
            return null;
        if (outcome.Problem is TopicProblem.Changed)
            return await MeetAsync();
        _refused = outcome;
        return Outcome.Refused(NameError is null && WordsError is null ? TopicTexts.Of(outcome) : "");
    }

    // Takes over what somebody else has made of it; what is typed stays, to be saved once more or left.
    private async Task<Outcome> MeetAsync()
    {
        _all = await Topics.RunAsync(await Viewers.CurrentAsync(Left), Left);
        _known = _all.FirstOrDefault(topic => topic.Id == _known?.Id);
        return Outcome.Refused(_known is { } now
            ? Formats.Phrases.Of(TopicsWords.ChangedMeanwhile, now.ChangedBy, now.Name, string.Join(", ", now.Phrases))
            : TopicsWords.Gone);
    }
}
