using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Prompting.PastResults;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Formats;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Imports;

/// <summary>Past results from files: bringing them in, and taking them back.</summary>
public sealed partial class ImportsPage
{
    private Outcome? _said;
    private int? _leaving;

    /// <summary>Lists imports, and takes them back.</summary>
    [Inject]
    public required ImportRemoval Removal { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    private IReadOnlyList<string> Sources => [.. Seen!.Select(import => import.Source).Distinct(StringComparer.Ordinal)];

    /// <inheritdoc />
    protected override bool IsConcernedBy(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Is(ChangeKinds.Names);
    }

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<ImportListing>?> ReadAsync(Viewer viewer, CancellationToken cancellationToken) =>
        (await Removal.ListAsync(viewer, cancellationToken)).UnlessSame(Seen);

    private async Task TakeBackAsync(ImportListing import)
    {
        var question = new Confirmation(Phrases.Of(ImportWords.TakeBackQuestion, import.FileName), ImportWords.TakeBack)
        {
            Note = Phrases.Of(ImportWords.TakeBackNote, Numbers.Count(import.Added)),
        };
        if (_leaving is not null || !await Dialogs.AskAsync(question, Left))
            return;
        (_leaving, _said) = (import.Id, null);
        StateHasChanged();
        try
        {
            var viewer = await Viewers.CurrentAsync(Left);

            // Not on the circuit's own thread: with an embedded store its many turns would leave the page no moment to draw.
            var removed = await Task.Run(() => Removal.RunAsync(viewer, import.Id, Left), Left);
            _said = removed is { } rows
                ? Outcome.Done(Phrases.Of(ImportWords.TakenBack, import.FileName, Numbers.Count(rows)))
                : Outcome.Refused(ImportWords.NotTakenBack);
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            _said = Outcome.Refused(ControlWords.StoreAway);
        }
        finally
        {
            _leaving = null;
        }

        await LoadAsync(isAsked: true);
    }
}
