using Dashboard.Controls.Dialogs;
using Dashboard.Data.Planning.Topics;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Topics;

/// <summary>The topics with their numbers, and what can be done with them.</summary>
public sealed partial class TopicsContent
{
    private ElementReference _new;

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required TopicsState State { get; set; }

    /// <summary>The topic that is split by language; null for none.</summary>
    [PersistentState]
    public int? SplitTopic { get; set; }

    // A dialog goes with its circuit when the page is paused: the next one opens it again, and the browser types again what was typed.
    /// <summary>The topic in the open dialog, for as long as the page is paused: 0 for a new one, null while none is open.</summary>
    [PersistentState]
    public int? EditedTopic { get; set; }

    [Inject]
    private DialogOpener Dialogs { get; init; } = null!;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || EditedTopic is not { } edited)
            return;
        var topic = State.Report.Topics.FirstOrDefault(topic => topic.Id == edited);
        if (State.Keeps && (topic is not null || edited == 0))
        {
            // Where the focus goes back to.
            await _new.FocusAsync(preventScroll: true);
            await OpenAsync(topic, null);
        }

        EditedTopic = null;
    }

    private void Toggle(int topic) => SplitTopic = SplitTopic == topic ? null : topic;

    private async Task OpenAsync(TopicEntry? topic, string? word)
    {
        EditedTopic = topic?.Id ?? 0;
        var parameters = new DialogParameters<TopicDialog>
        {
            { dialog => dialog.Scope, State.Scope },
            { dialog => dialog.Topic, topic },
            { dialog => dialog.Word, word },
        };
        await Dialogs.OpenAsync(parameters, Left);
        EditedTopic = null;
    }
}
