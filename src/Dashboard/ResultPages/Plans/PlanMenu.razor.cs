using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Data.Planning;
using Dashboard.ResultPages.Scope;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.ResultPages.Plans;

/// <summary>The events of the period and the targets, and what can be done with them.</summary>
public sealed partial class PlanMenu
{
    private bool _isOpen;
    private ElementReference _summary;

    /// <summary>Who looks, and at what.</summary>
    [Parameter, EditorRequired]
    public required ResultScope Scope { get; set; }

    // A dialog goes with its circuit when the page is paused: the next one opens it again, and the browser types again what was typed.
    /// <summary>The event in the open dialog, for as long as the page is paused: empty for a new one, null while none is open.</summary>
    [PersistentState]
    public Guid? EditedEvent { get; set; }

    /// <summary>The same of the target.</summary>
    [PersistentState]
    public Guid? EditedTarget { get; set; }

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    private bool MaySet => PlanAccess.SetsTargets(Scope.Viewer);

    /// <summary>Whether somebody may note events: for whomever, or for the teams that they see.</summary>
    internal static bool MayNote(ResultScope scope) =>
        PlanAccess.SetsTargets(scope.Viewer) || (scope.Viewer.SeesResults && scope.Choices.Teams.Count > 0);

    /// <summary>Notes a new event.</summary>
    internal Task NoteAsync() => OpenAsync((EventEntry?)null);

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || (EditedEvent ?? EditedTarget) is null)
            return;

        // Where the focus goes back to.
        await _summary.FocusAsync(preventScroll: true);
        if (EditedEvent is { } eventId && (eventId == Guid.Empty || EventOf(eventId) is not null))
            await OpenAsync(EventOf(eventId));
        else if (EditedTarget is { } targetId && (targetId == Guid.Empty || TargetOf(targetId) is not null))
            await OpenAsync(TargetOf(targetId));
        (EditedEvent, EditedTarget) = (null, null);
    }

    private Task SetAsync() => OpenAsync((TargetEntry?)null);

    private EventEntry? EventOf(Guid id) => Scope.Plan.Events.FirstOrDefault(noted => noted.Id == id);

    private TargetEntry? TargetOf(Guid id) => Scope.Plan.Targets.FirstOrDefault(target => target.Id == id);

    private void Toggle(MenuToggleEventArgs toggled) => _isOpen = toggled.IsOpen;

    private async Task OpenAsync(EventEntry? noted)
    {
        EditedEvent = noted?.Id ?? Guid.Empty;
        var parameters = new DialogParameters<EventDialog> { { dialog => dialog.Event, noted }, { dialog => dialog.Scope, Scope } };
        await Dialogs.OpenAsync(parameters, Left);
        EditedEvent = null;
    }

    private async Task OpenAsync(TargetEntry? target)
    {
        EditedTarget = target?.Id ?? Guid.Empty;
        var parameters = new DialogParameters<TargetDialog> { { dialog => dialog.Target, target }, { dialog => dialog.Scope, Scope } };
        await Dialogs.OpenAsync(parameters, Left);
        EditedTarget = null;
    }
}
