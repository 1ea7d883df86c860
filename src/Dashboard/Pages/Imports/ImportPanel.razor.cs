using Dashboard.Controls.Dialogs;
using Dashboard.Controls.Forms;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.PastResults;
using Dashboard.Data.Prompting.PastResults.Reading;
using Dashboard.Formats;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Pages.Imports;

/// <summary>Brings one file in: what it is, what would come of it, and then the import. Whatever is changed is tried anew before.</summary>
public sealed partial class ImportPanel
{
    private const int LargestMegabytes = 50;
    // More than are shown: those that say nothing in a column are left out there.
    private const int Samples = 20;

    private Stream? _file;
    private ImportForm? _form;
    private ImportReport? _report;
    private CancellationTokenSource? _stop;
    private int _read;
    private int _rows;

    /// <summary>The sources that there are.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Sources { get; set; }

    /// <summary>Whose clocks times without an offset are on.</summary>
    [Parameter, EditorRequired]
    public required ReportingZone Zone { get; set; }

    /// <summary>A file was imported, or a part of it.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    [Inject]
    internal ResultImports Imports { get; init; } = null!;

    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    private bool IsImporting => _stop is not null;

    private bool CanImport => _report is { Problem: null, ImportId: null } report && report.Added + report.Changed > 0;

    private double Percent => _rows == 0 ? 0 : Math.Floor(Math.Min(1, _read / (double)_rows) * 100);

    private string SourceHint => Sources.Count == 0
        ? ImportWords.SourceHint
        : Phrases.Of(ImportWords.SourceHintWith, string.Join(", ", Sources));

    private string? SourceError =>
        _report?.Problem is { Kind: ImportFaultKind.WrongName } problem ? ImportFaultTexts.Of(problem) : null;

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _file?.Dispose();
    }

    private Task<bool> ChosenAsync(InputFileChangeEventArgs chosen) => ActAsync(async () =>
    {
        (_form, _report) = (null, null);
        if (_file is not null)
            await _file.DisposeAsync();
        _file = null;
        if (chosen.File.Size > LargestMegabytes * 1_000_000)
            return Outcome.Refused(Phrases.Of(ImportWords.TooLarge, LargestMegabytes));
        _file = await UploadCopy.TakeAsync(chosen.File, LargestMegabytes * 1_000_000, Left);
        var look = await ResultImports.LookAsync(_file, Samples, Left);
        if (look.Problem is { } problem)
            return Outcome.Refused(ImportFaultTexts.Of(problem));
        _form = new ImportForm(chosen.File.Name, look);
        return null;
    });

    private void Touched()
    {
        _report = null;
        Say(null);
    }

    private Task<bool> CheckAsync() => ActAsync(async () =>
    {
        var viewer = await Viewers.CurrentAsync(Left);

        // Not on the circuit's own thread, here and below: a long file would leave the page no moment to draw.
        _report = await Task.Run(() => Imports.TryAsync(viewer, _file!, _form!.Order(), Left), Left);
        return ProblemOf(_report);
    });

    private async Task ImportAsync()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Left);
        (_stop, _read, _rows) = (stop, 0, _report!.Rows);
        await ActAsync(async () =>
        {
            var viewer = await Viewers.CurrentAsync(stop.Token);
            var progress = new Progress<int>(read =>
            {
                _read = read;
                StateHasChanged();
            });
            try
            {
                _report = await Task.Run(() => Imports.RunAsync(viewer, _file!, _form!.Order(), progress, stop.Token), stop.Token);
                return ProblemOf(_report)
                    ?? Outcome.Done(Phrases.Of(ImportWords.Done, Numbers.Count(_report.Added + _report.Changed), _report.Source));
            }
            catch (OperationCanceledException) when (!Left.IsCancellationRequested)
            {
                _report = null;
                return Outcome.Refused(Phrases.Of(ImportWords.Stopped, Numbers.Count(_read)));
            }
        });
        _stop = null;
        await OnDone.InvokeAsync();
    }

    private void Stop() => _stop?.Cancel();

    private async Task AskBeforeLeavingAsync(LocationChangingContext leaving)
    {
        if (!IsImporting)
            return;
        var question = new Confirmation(ImportWords.LeaveQuestion, ImportWords.Leave)
        {
            No = ImportWords.Stay,
            Note = ImportWords.LeaveNote,
        };
        if (!await Dialogs.AskAsync(question, Left))
            leaving.PreventNavigation();
    }

    // What is wrong with the name stands beside its field.
    private static Outcome? ProblemOf(ImportReport report) => report.Problem is { Kind: not ImportFaultKind.WrongName } problem
        ? Outcome.Refused(ImportFaultTexts.Of(problem))
        : null;
}
