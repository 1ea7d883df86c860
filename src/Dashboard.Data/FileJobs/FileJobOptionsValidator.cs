using Microsoft.Extensions.Options;

namespace Dashboard.Data.FileJobs;

/// <summary>Says everything at once that is wrong with the settings of files, each by its key.</summary>
internal sealed class FileJobOptionsValidator : IValidateOptions<FileJobOptions>
{
    public ValidateOptionsResult Validate(string? name, FileJobOptions options)
    {
        var faults = new List<string>();
        if (options.PerPerson is < 1 or > 50)
            faults.Add("Files:PerPerson must lie between 1 and 50.");
        if (options.FolderMegabytes is < 10 or > 1_000_000)
            faults.Add("Files:FolderMegabytes must lie between 10 and 1000000.");
        if (options.OfferedFrom is < 0 or > 1_000_000_000)
            faults.Add("Files:OfferedFrom must lie between 0 and 1000000000.");
        if (options.Folder.Contains('\0', StringComparison.Ordinal))
            faults.Add("Files:Folder is not a path.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
