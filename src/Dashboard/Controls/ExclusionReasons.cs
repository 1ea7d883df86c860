using Dashboard.Data.Store.Entities;

namespace Dashboard.Controls;

/// <summary>Why ratings are not counted, in words.</summary>
internal static class ExclusionReasons
{
    public static string Of(ExclusionReason reason) => reason switch
    {
        ExclusionReason.WrongCustomer => ControlWords.ExcludedWrongCustomer,
        ExclusionReason.Outage => ControlWords.ExcludedOutage,
        ExclusionReason.Test => ControlWords.ExcludedTest,
        _ => ControlWords.ExcludedOtherMatter,
    };
}
