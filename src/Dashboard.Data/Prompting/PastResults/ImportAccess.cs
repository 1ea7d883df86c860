using Dashboard.Data.Access;
using Dashboard.Data.Prompting.PastResults.Reading;

namespace Dashboard.Data.Prompting.PastResults;

/// <summary>
/// Who imports past results: managers, who see those of all teams; not admins, who see no answer; and nobody who answers customers, since
/// their own would be among what they see. Whoever runs commands has the file anyway.
/// </summary>
internal static class ImportAccess
{
    /// <summary>The right, as the audit log names it.</summary>
    public const string Needs = "manager";

    public static ImportFault? FaultOf(Viewer viewer) =>
        ReferenceEquals(viewer, Viewer.CommandLine) ? null
        : !viewer.SeesAllTeams ? new ImportFault(0, ImportFaultKind.NotAllowed)
        : viewer.OwnAgents.Count > 0 ? new ImportFault(0, ImportFaultKind.AnswersCustomers)
        : null;
}
