using Dashboard;
using Dashboard.Data.Foundation;

PrivateFiles.Begin();
return await DashboardApp.RunAsync(args);
