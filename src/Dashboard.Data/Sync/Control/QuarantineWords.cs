using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Control;

/// <summary>Names a thing that was set aside in the audit log.</summary>
internal static class QuarantineWords
{
    public static string Describe(QuarantinedArrival arrival) => $"{arrival.Kind} {arrival.Id:D}";
}
