//! 回答の選択肢。契約 §1 の名前とともに。

use super::closed_list::closed_list;

closed_list! {
    /// 年齢の区分。すべての月で同じとみなす。
    Age {
        /// 18歳未満
        Under18 = "under_18",
        /// 18・19歳
        From18To19 = "18_19",
        /// 20〜39歳
        From20To39 = "20_39",
        /// 40〜64歳 (介護保険料を払う)
        From40To64 = "40_64",
        /// 65歳以上
        Over65 = "65_over",
    }
}

closed_list! {
    /// 就職の前に使っていたサービス。
    Service {
        /// 生活介護
        DailyLifeCare = "daily_life_care",
        /// 自立訓練 (機能訓練)
        FunctionalTraining = "functional_training",
        /// 自立訓練 (生活訓練)
        LifeTraining = "life_training",
        /// 宿泊型自立訓練
        LodgingTraining = "lodging_training",
        /// 就労移行支援
        TransitionSupport = "transition_support",
        /// 就労継続支援A型
        ContinuousA = "continuous_a",
        /// 就労継続支援B型
        ContinuousB = "continuous_b",
        /// 就労選択支援
        EmploymentChoice = "employment_choice",
        /// 地域活動支援センター
        CommunityCentre = "community_centre",
        /// 特別支援学校
        SpecialSchool = "special_school",
        /// ハローワーク
        HelloWork = "hello_work",
        /// 障害者就業・生活支援センター (なかぽつ)
        WorkLifeCentre = "work_life_centre",
        /// 職業訓練校・委託訓練
        VocationalTraining = "vocational_training",
        /// 医療リワーク
        MedicalRework = "medical_rework",
        /// 地域若者サポートステーション
        YouthStation = "youth_station",
        /// 放課後等デイサービスなど、子どものサービス
        ChildServices = "child_services",
        /// そのほか
        Other = "other",
    }
}

closed_list! {
    /// 仕事の種類。
    JobKind {
        /// ふつうの会社などでの雇用 (パート・有期・特例子会社・在宅を含む)
        Ordinary = "ordinary",
        /// 公務員・会計年度任用職員
        PublicService = "public_service",
        /// トライアル雇用
        Trial = "trial",
        /// 短時間型: 就労移行・継続に通いながら短い時間だけ働く
        ShortHoursInService = "short_hours_in_service",
        /// 就労継続支援A型
        ContinuousA = "continuous_a",
        /// 自営業・フリーランス・業務委託
        SelfEmployed = "self_employed",
    }
}

closed_list! {
    /// この仕事が前の仕事のあとに来た理由。
    JobChange {
        /// 自分で決めて転職
        OwnChoice = "own_choice",
        /// 会社がなくなった・やめさせられた
        EmployerClosed = "employer_closed",
        /// 転籍
        TransferOfEmployer = "transfer_of_employer",
        /// 社内異動・在籍出向 (転職ではない)
        SameCompanyMove = "same_company_move",
    }
}

closed_list! {
    /// 働きながら一時的に就労系サービスを使う目的 (2024年4月から)。
    TemporaryPurpose {
        /// 休職からの復職
        ReturnToWork = "return_to_work",
        /// 労働時間を延ばす
        LongerHours = "longer_hours",
    }
}

closed_list! {
    /// 休みの種類。
    LeaveKind {
        /// 病気やけがの休職
        Sick = "sick",
        /// 産休・育休・介護休業
        Family = "family",
    }
}

closed_list! {
    /// 就労定着支援と同じ時期に使っているサービス。
    OtherService {
        /// 自立生活援助
        IndependentLivingAid = "independent_living_aid",
        /// 自立訓練 (生活訓練)
        LifeTraining = "life_training",
        /// 就労移行支援
        TransitionSupport = "transition_support",
        /// 就労継続支援A型
        ContinuousA = "continuous_a",
        /// 就労継続支援B型
        ContinuousB = "continuous_b",
        /// 生活介護
        DailyLifeCare = "daily_life_care",
        /// 自立訓練 (機能訓練)
        FunctionalTraining = "functional_training",
        /// 居宅介護など、家に来てもらうサービス
        HomeHelp = "home_help",
        /// 短期入所
        ShortStay = "short_stay",
        /// そのほか
        Other = "other",
    }
}

closed_list! {
    /// 住まい。
    Residence {
        /// 自宅・アパートなど
        Home = "home",
        /// グループホーム (共同生活援助)
        GroupHome = "group_home",
        /// 入所施設
        Facility = "facility",
        /// 宿泊型自立訓練
        LodgingTraining = "lodging_training",
    }
}

closed_list! {
    /// 配偶者 (夫・妻)。
    Spouse {
        /// いない
        None = "none",
        /// 住民票が同じ
        SameHousehold = "same_household",
        /// 住民票が別
        SeparateHousehold = "separate_household",
        /// 婚姻届を出していないパートナー
        CommonLaw = "common_law",
    }
}

closed_list! {
    /// 負担上限月額を見直す月。
    CapReview {
        /// 毎年7月
        July = "july",
        /// 支給決定の更新の月
        Renewal = "renewal",
    }
}

closed_list! {
    /// 税のうえでの障害者。手帳などによる。
    Certificate {
        /// あてはまらない
        None = "none",
        /// 障害者
        Ordinary = "ordinary",
        /// 特別障害者
        Special = "special",
    }
}

closed_list! {
    /// 事業所の就労定着率。
    Retention {
        /// 95%以上
        From95 = "95_over",
        /// 90%以上95%未満
        From90 = "90_94",
        /// 80%以上90%未満
        From80 = "80_89",
        /// 70%以上80%未満
        From70 = "70_79",
        /// 50%以上70%未満
        From50 = "50_69",
        /// 30%以上50%未満
        From30 = "30_49",
        /// 30%未満
        Under30 = "under_30",
    }
}

impl JobKind {
    /// 「通常の事業所に雇用」にあたりうるか。
    #[must_use]
    pub const fn is_employment(self) -> bool {
        !matches!(self, Self::ContinuousA | Self::SelfEmployed)
    }
}
