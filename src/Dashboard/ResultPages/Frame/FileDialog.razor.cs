using Dashboard.Controls;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.FileJobs;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Exports;
using Dashboard.Formats;
using Dashboard.Links;
using Dashboard.ResultPages.Scope;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Dashboard.ResultPages.Frame;

/// <summary>Chooses how a file of answers is made, and keeps such choices under names.</summary>
public sealed partial class FileDialog
{
    private IReadOnlyList<FileLayoutListing> _layouts = [];
    private FileForm _form = FileForm.Usual;
    private string _name = "";
    private string? _nameError;
    private long? _rows;
    private int _notCounted;
    private bool _isInBackground = true;
    private bool _isAsked;

    /// <summary>Whose files, and of which results.</summary>
    [Parameter, EditorRequired]
    public required ResultScope Scope { get; set; }

    /// <summary>How many rows it has, where that is known already.</summary>
    [Parameter]
    public long? Rows { get; set; }

    /// <summary>Keeps layouts.</summary>
    [Inject]
    public required FileLayouts Layouts { get; init; }

    /// <summary>Counts the rows.</summary>
    [Inject]
    public required ResponsesQuery Responses { get; init; }

    /// <summary>Counts what is not in it.</summary>
    [Inject]
    public required ExcludedRatingsQuery Excluded { get; init; }

    /// <summary>Has files made in the background.</summary>
    [Inject]
    public required FileJobEditor Jobs { get; init; }

    /// <summary>From how many rows on that is offered.</summary>
    [Inject]
    public required IOptions<FileJobOptions> Options { get; init; }

    private bool IsLarge => _rows > Options.Value.OfferedFrom;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        try
        {
            await ReadAsync(Scope.Viewer);
            _notCounted = await Excluded.CountAsync(Scope.Viewer, Scope.Filter, Left);
            _rows = Rows ?? await Responses.CountAsync(Scope.Viewer, Scope.Filter, Left);
        }
        catch (OperationCanceledException) when (Left.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            Say(Outcome.Refused(ControlWords.StoreAway));
        }
    }

    private async Task ReadAsync(Viewer viewer) => _layouts = await Layouts.ListAsync(viewer, Left);

    private void Touched() => _nameError = null;

    private bool IsTaken(FileLayoutListing layout) => string.Equals(layout.Form, _form.AddTo(""), StringComparison.Ordinal);

    private void Take(FileLayoutListing layout)
    {
        (_form, _) = FileForm.Read(new QueryCollection(QueryHelpers.ParseQuery(layout.Form)));
        (_name, _nameError) = (layout.Name, null);
        Say(null);
    }

    // A file without any column would be one with all of them.
    private bool IsFixed(FileColumn column) =>
        (_form.LeavesOutComments && column is FileColumn.Comment or FileColumn.CommentedAt)
        || (_form.Has(column) && FileColumns.All.Count(_form.Has) == 1);

    private void Toggle(FileColumn column)
    {
        var chosen = FileColumns.All.Where(_form.Columns.Allows);
        var changed = _form.Columns.Allows(column) ? chosen.Where(other => other != column) : chosen.Append(column);
        _form = _form with { Columns = FileForm.ColumnsOf(changed) };
    }

    private void ToggleComments() => _form = _form with { LeavesOutComments = !_form.LeavesOutComments };

    private void ToggleIds() => _form = _form with { MasksCustomers = !_form.MasksCustomers };

    private void ToggleSeparator() => _form = _form with { Separator = _form.Separator is ';' ? ',' : ';' };

    private void ToggleBackground() => _isInBackground = !_isInBackground;

    private async Task MakeAsync(FileJobFormat format)
    {
        _isAsked = await ActAsync(async () =>
        {
            var draft = new FileJobDraft(
                format,
                _form.AddTo(FilterQuery.Write(Scope.Filter, Scope.Choices)),
                ExportFileName.For(Scope.Filter, Scope.Choices, ExportFormat.Of(format).Extension));
            var problem = await Jobs.AskAsync(await Viewers.CurrentAsync(Left), draft, Left);
            return problem is FileJobProblem.None
                ? Outcome.Done(FileWords.IsAsked)
                : Outcome.Refused(FileTexts.Of(problem, Options.Value.PerPerson));
        });
    }

    private async Task SaveAsync()
    {
        Touched();
        await ActAsync(async () =>
        {
            var viewer = await Viewers.CurrentAsync(Left);
            if (Show(await Layouts.SaveAsync(viewer, _name, _form.AddTo(""), Left)) is { } refused)
                return refused;
            await ReadAsync(viewer);
            return Outcome.Done(Phrases.Of(FileWords.Saved, _name.Trim()));
        });
    }

    private async Task DeleteAsync(FileLayoutListing layout) => await ActAsync(async () =>
    {
        var viewer = await Viewers.CurrentAsync(Left);
        await Layouts.DeleteAsync(viewer, layout.Id, Left);
        await ReadAsync(viewer);
        return Outcome.Done(Phrases.Of(FileWords.Deleted, layout.Name));
    });

    private Outcome? Show(FileLayoutProblem problem)
    {
        if (problem is FileLayoutProblem.None)
            return null;
        if (problem is FileLayoutProblem.TooMany or FileLayoutProblem.MayNot)
            return Outcome.Refused(FileTexts.Of(problem));
        _nameError = FileTexts.Of(problem);
        return Outcome.Refused(ControlWords.CorrectMarked);
    }
}
