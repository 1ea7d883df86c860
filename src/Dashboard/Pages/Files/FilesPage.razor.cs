using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.FileJobs;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Formats;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace Dashboard.Pages.Files;

/// <summary>One's own files that are made in the background.</summary>
public sealed partial class FilesPage
{
    private Outcome? _said;

    /// <summary>Lists the files.</summary>
    [Inject]
    public required FileJobQuery Query { get; init; }

    /// <summary>Lets them go.</summary>
    [Inject]
    public required FileJobEditor Editor { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    /// <summary>From how many rows on a file is offered so.</summary>
    [Inject]
    public required IOptions<FileJobOptions> Options { get; init; }

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    /// <inheritdoc />
    protected override bool IsConcernedBy(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.MovesFilesOf(ReaderId);
    }

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<FileJobListing>?> ReadAsync(Viewer viewer, CancellationToken cancellationToken) =>
        (await Query.ListAsync(viewer, cancellationToken)).UnlessSame(Seen);

    private async Task RemoveAsync(FileJobListing file)
    {
        var question = new Confirmation(FilesWords.RemoveQuestion, FilesWords.Remove) { Note = FilesWords.RemoveNote };
        if (file.State is FileJobState.Ready && !await Dialogs.AskAsync(question, Left))
            return;
        try
        {
            await Editor.RemoveAsync(await Viewers.CurrentAsync(Left), file.Id, Left);
            _said = Outcome.Done(Phrases.Of(
                file.State is FileJobState.Waiting or FileJobState.Making ? FilesWords.Cancelled : FilesWords.Removed, file.Name));
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            _said = Outcome.Refused(ControlWords.StoreAway);
        }

        await LoadAsync(isAsked: true);
    }
}
