using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class ResultImportConfiguration : IEntityTypeConfiguration<ResultImport>
{
    public void Configure(EntityTypeBuilder<ResultImport> builder)
    {
        builder.ToTable("Imports");
        builder.Property(import => import.FileName).HasMaxLength(ResultImport.LongestFileName);
        builder.Property(import => import.ImportedBy).HasMaxLength(256);
        builder.HasOne<Account>().WithMany().HasForeignKey(import => import.AccountId);
    }
}
