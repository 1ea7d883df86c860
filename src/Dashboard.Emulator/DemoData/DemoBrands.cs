namespace Dashboard.Emulator.DemoData;

/// <summary>An airline, a mobile network and a shop; none of them exists.</summary>
internal static class DemoBrands
{
    internal const int Airline = 1;
    internal const int Network = 2;
    internal const int Shop = 3;

    internal static readonly IReadOnlyList<DemoBrand> All =
    [
        new(Airline, "2801004401", "haldenair", "Halden Air", "HA")
        {
            Share = 0.40, ResponseRate = 0.40, NpsShare = 0.45, PeakDay = 205, Swing = 0.30,
            Teams = [("t-1", 0.55), ("t-2", 0.45)],
            CsatMessage = "Thanks for flying with us. How did we do? Tap a face below to tell us.",
            NpsMessage = "Thanks for flying with us. Would you recommend Halden Air? Tap a number below.",
            CsatVariant = 10, NpsVariant = 1,
        },
        new(Network, "2801004402", "lumoramobile", "Lumora Mobile", "LM")
        {
            Share = 0.35, ResponseRate = 0.365, NpsShare = 0.30, PeakDay = 20, Swing = 0.08,
            Teams = [("t-3", 0.55), ("t-4", 0.45)],
            CsatMessage = "We hope we could help. Please rate the help you got by tapping a face below.",
            NpsMessage = "We hope we could help. Would you recommend Lumora? Tap a number below.",
            CsatVariant = 2, NpsVariant = 5,
        },
        new(Shop, "2801004403", "tarnandpine", "Tarn & Pine", "TP")
        {
            Share = 0.25, ResponseRate = 0.37, NpsShare = 0.50, PeakDay = 340, Swing = 0.45,
            Teams = [("t-5", 1.0)],
            CsatMessage = "Your order matters to us. Tap a face below to tell us how it went.",
            NpsMessage = "Your order matters to us. Would you recommend us? Tap a number below.",
            CsatVariant = 0, NpsVariant = 0,
        },
    ];

    /// <summary>Customers of this team are asked about the person who helped: a second question family for one account.</summary>
    internal const string PersonTeam = "t-3";

    /// <summary>"How satisfied were you with the … agent who helped you?"</summary>
    internal const int PersonVariant = 21;
}
